package org.almoner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.almoner.identity.Me;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Address;
import org.almoner.organisation.Member;
import org.almoner.organisation.MemberInvitation;
import org.almoner.organisation.MemberInvitationId;
import org.almoner.organisation.MemberInvitations;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.organisation.RegisterOrganisation;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** People of the funder find every organisation, everyone else their own. */
@RestController
@RequestMapping("/api/v1/organisations")
class OrganisationsResource {

    private final Organisations organisations;
    private final MemberInvitations invitations;

    OrganisationsResource(Organisations organisations, MemberInvitations invitations) {
        this.organisations = organisations;
        this.invitations = invitations;
    }

    @GetMapping
    ResponseEntity<Listing<Line>> list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Me SignedIn me) {
        if (Organisations.staff(me))
            return Listing.of(
                    organisations.list(q, cursor, Listing.limit(limit)),
                    row -> new Line(row.id(), row.name(), row.kind(), row.companyNumber(), row.charityNumber()));
        return Listing.of(new Page<>(organisations.of(me.id()), null), Line::of);
    }

    @GetMapping("/{id}")
    ResponseEntity<OrganisationBody> get(@PathVariable OrganisationId id, @Me SignedIn me) {
        var organisation = organisations.visible(id, me);
        return Versions.ok(OrganisationBody.of(organisation), organisation.version());
    }

    @PostMapping
    ResponseEntity<OrganisationBody> register(@Valid @RequestBody Details details, @Me SignedIn me) {
        var organisation = organisations.get(organisations.register(details.command(), me.id()));
        return ResponseEntity.created(
                        URI.create("/api/v1/organisations/" + organisation.id().value()))
                .eTag(Versions.tag(organisation.version()))
                .body(OrganisationBody.of(organisation));
    }

    @PutMapping("/{id}")
    ResponseEntity<OrganisationBody> change(
            @PathVariable OrganisationId id,
            @Valid @RequestBody Details details,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        Versions.require(ifMatch, organisations.visible(id, me).version());
        organisations.change(id, details.command(), me.id());
        return get(id, me);
    }

    /** Writes to the address; the answer is the same whether or not somebody has it. */
    @PostMapping("/{id}/invitations")
    ResponseEntity<Invited> invite(
            @PathVariable OrganisationId id, @Valid @RequestBody NewMember member, @Me SignedIn me) {
        var invitation = invitations.invite(id, member.email(), member.parts(), me.id());
        return ResponseEntity.accepted().body(new Invited(invitation));
    }

    @GetMapping("/{id}/invitations")
    ResponseEntity<Listing<Invitation>> invited(@PathVariable OrganisationId id, @Me SignedIn me) {
        return Listing.of(new Page<>(invitations.of(id, me.id()), null), Invitation::of);
    }

    @DeleteMapping("/{id}/invitations/{invitation}")
    ResponseEntity<Void> withdraw(
            @PathVariable OrganisationId id, @PathVariable MemberInvitationId invitation, @Me SignedIn me) {
        invitations.withdraw(id, invitation, me.id());
        return ResponseEntity.noContent().build();
    }

    /** What I may join, by my address. */
    @GetMapping("/invitations")
    ResponseEntity<Listing<Joining>> joining(@Me SignedIn me) {
        return Listing.of(
                new Page<>(invitations.of(me.id()), null),
                it -> Joining.of(it, organisations.get(it.organisation()).name()));
    }

    /** The person whose address was invited joins. */
    @PostMapping("/invitations/{invitation}/acceptance")
    ResponseEntity<OrganisationBody> accept(@PathVariable MemberInvitationId invitation, @Me SignedIn me) {
        return get(invitations.accept(invitation, me.id()), me);
    }

    @PutMapping("/{id}/members/{person}")
    ResponseEntity<OrganisationBody> changeMember(
            @PathVariable OrganisationId id,
            @PathVariable PersonId person,
            @Valid @RequestBody Parts parts,
            @Me SignedIn me) {
        organisations.changeMember(id, person, parts.parts(), me.id());
        return get(id, me);
    }

    @DeleteMapping("/{id}/members/{person}")
    ResponseEntity<Void> remove(@PathVariable OrganisationId id, @PathVariable PersonId person, @Me SignedIn me) {
        organisations.removeMember(id, person, me.id());
        return ResponseEntity.noContent().build();
    }

    record Details(
            @NotBlank String name,
            Organisation.@NotNull Kind kind,
            @Nullable String companyNumber,
            @Nullable String charityNumber,
            @NotNull @Valid Place address) {

        RegisterOrganisation command() {
            return new RegisterOrganisation(name, kind, companyNumber, charityNumber, address.domain());
        }
    }

    record Place(
            @NotBlank String line1,
            @Nullable String line2,
            @NotBlank String town,
            @NotBlank String postcode,
            @NotBlank String country) {

        Address domain() {
            return new Address(line1, line2, town, postcode, country);
        }
    }

    record NewMember(
            @NotBlank @Email @Size(max = 254) String email,
            @NotEmpty Set<Part> parts) {}

    record Parts(@NotEmpty Set<Part> parts) {}

    record Invited(MemberInvitationId id) {}

    record Invitation(MemberInvitationId id, String email, Set<Part> parts, Instant expiresAt) {

        static Invitation of(MemberInvitation it) {
            return new Invitation(it.id(), it.email(), it.parts(), it.expiresAt());
        }
    }

    record Joining(
            MemberInvitationId id, OrganisationId organisation, String name, Set<Part> parts, Instant expiresAt) {

        static Joining of(MemberInvitation it, String name) {
            return new Joining(it.id(), it.organisation(), name, it.parts(), it.expiresAt());
        }
    }

    record Line(
            OrganisationId id,
            String name,
            Organisation.Kind kind,
            @Nullable String companyNumber,
            @Nullable String charityNumber) {

        static Line of(Organisation it) {
            return new Line(it.id(), it.name(), it.kind(), it.companyNumber(), it.charityNumber());
        }
    }

    record OrganisationBody(
            OrganisationId id,
            String name,
            Organisation.Kind kind,
            @Nullable String companyNumber,
            @Nullable String charityNumber,
            Address address,
            List<Member> members) {

        static OrganisationBody of(Organisation it) {
            return new OrganisationBody(
                    it.id(), it.name(), it.kind(), it.companyNumber(), it.charityNumber(), it.address(), it.members());
        }
    }
}
