package org.almoner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.subsidy.Assistance;
import org.almoner.subsidy.AssistanceId;
import org.almoner.subsidy.DeclareAssistance;
import org.almoner.subsidy.Headroom;
import org.almoner.subsidy.Subsidies;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Minimal financial assistance of an organisation: what counts, what is left, what it declares of others. */
@RestController
@RequestMapping("/api/v1/organisations/{organisation}")
class SubsidyResource {

    record Given(AssistanceId id, Money amount, LocalDate givenOn, String giver, boolean ours) {

        static Given of(Assistance it) {
            return new Given(it.id(), it.amount(), it.givenOn(), it.giver(), it.source() != null);
        }
    }

    record Standing(Money limit, Money used, Money left, LocalDate from, LocalDate until, List<Given> given) {

        static Standing of(Headroom it) {
            var given = it.given().stream().map(Given::of).toList();
            return new Standing(it.limit(), it.used(), it.left(), it.from(), it.until(), given);
        }
    }

    record Declared(
            @NotNull Money amount,
            @NotNull LocalDate givenOn,
            @NotBlank @Size(max = 200) String giver) {}

    private final Subsidies subsidies;
    private final Organisations organisations;
    private final Acts acts;

    SubsidyResource(Subsidies subsidies, Organisations organisations, Acts acts) {
        this.subsidies = subsidies;
        this.organisations = organisations;
        this.acts = acts;
    }

    @GetMapping("/subsidy")
    Standing standing(
            @PathVariable OrganisationId organisation,
            @RequestParam(required = false) @Nullable LocalDate on,
            @Me SignedIn me) {
        var id = organisations.visible(organisation, me).id();
        return Standing.of(on == null ? subsidies.headroom(id) : subsidies.headroom(id, on));
    }

    @PostMapping("/subsidy")
    Standing declare(
            @PathVariable OrganisationId organisation,
            @Valid @RequestBody Declared declared,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Me SignedIn me) {
        var command = new DeclareAssistance(organisation, declared.amount(), declared.givenOn(), declared.giver());
        return acts.once(key, me, "declare assistance " + organisation.value(), declared, Standing.class, () -> {
            subsidies.declare(command, me.id());
            return Standing.of(subsidies.headroom(organisation));
        });
    }

    /** An officer takes out what was declared by mistake. */
    @DeleteMapping("/subsidy/{id}")
    ResponseEntity<Void> strike(
            @PathVariable OrganisationId organisation,
            @PathVariable AssistanceId id,
            @RequestParam String reason,
            @Me SignedIn me) {
        organisations.visible(organisation, me);
        subsidies.strike(id, reason, me.id());
        return ResponseEntity.noContent().build();
    }
}
