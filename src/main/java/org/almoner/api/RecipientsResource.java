package org.almoner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.almoner.application.ApplicationId;
import org.almoner.application.Exemption;
import org.almoner.application.Invitation;
import org.almoner.application.InvitationId;
import org.almoner.application.Invitations;
import org.almoner.application.NameRecipient;
import org.almoner.fund.RoundId;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who is invited to a round that is not open to everyone; recipients of direct awards are named here. */
@RestController
@RequestMapping("/api/v1/rounds/{round}/recipients")
class RecipientsResource {

    record Named(
            @NotNull OrganisationId organisation,
            @NotNull Money amount,
            @NotNull Exemption exemption,
            @NotBlank @Size(max = 5000) String reason) {

        NameRecipient command(RoundId round) {
            return new NameRecipient(round, organisation, amount, exemption, reason);
        }
    }

    record Recipient(
            InvitationId id,
            OrganisationId organisation,
            Money amount,
            @Nullable Exemption exemption,
            String reason,
            @Nullable ApplicationId origin,
            Instant expiresAt,
            Invitation.Status status) {

        static Recipient of(Invitation it) {
            return new Recipient(
                    it.id(),
                    it.organisation(),
                    it.amount(),
                    it.exemption(),
                    it.reason(),
                    it.origin(),
                    it.expiresAt(),
                    it.status());
        }
    }

    private final Invitations invitations;
    private final Acts acts;

    RecipientsResource(Invitations invitations, Acts acts) {
        this.invitations = invitations;
        this.acts = acts;
    }

    @GetMapping
    ResponseEntity<Listing<Recipient>> list(@PathVariable RoundId round) {
        return Listing.of(new Page<>(invitations.of(round), null), Recipient::of);
    }

    @PostMapping
    ResponseEntity<Recipient> name(
            @PathVariable RoundId round,
            @Valid @RequestBody Named named,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Me SignedIn me) {
        var recipient = acts.once(
                key,
                me,
                "name recipient " + round.value(),
                named,
                Recipient.class,
                () -> Recipient.of(invitations.get(invitations.name(named.command(round), me.id()))));
        return ResponseEntity.created(URI.create("/api/v1/rounds/" + round.value() + "/recipients"))
                .body(recipient);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> remove(@PathVariable RoundId round, @PathVariable InvitationId id, @Me SignedIn me) {
        if (!invitations.get(id).round().equals(round)) throw new NotFound(id);
        invitations.remove(id, me.id());
        return ResponseEntity.noContent().build();
    }
}
