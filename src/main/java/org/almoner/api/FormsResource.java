package org.almoner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.almoner.application.Impact;
import org.almoner.application.Impacts;
import org.almoner.form.Difference;
import org.almoner.form.Flaw;
import org.almoner.form.Form;
import org.almoner.fund.IssuedForm;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a round's form: every one that applicants were shown, and corrections of the wording. */
@RestController
@RequestMapping("/api/v1/rounds/{round}/forms")
class FormsResource {

    private final Rounds rounds;
    private final Impacts impacts;

    FormsResource(Rounds rounds, Impacts impacts) {
        this.rounds = rounds;
        this.impacts = impacts;
    }

    @GetMapping
    Versioned versions(@PathVariable RoundId round, @Me @Nullable SignedIn me) {
        rounds.visible(round, me);
        return new Versioned(rounds.versions(round).stream().map(Issued::of).toList());
    }

    /** A correction of the wording; the version that is corrected is the entity tag. */
    @PostMapping
    ResponseEntity<Versioned> correct(
            @PathVariable RoundId round,
            @Valid @RequestBody Correction correction,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Me SignedIn me) {
        Versions.require(ifMatch, rounds.get(round).formVersion());
        rounds.reword(round, correction.form(), correction.reason(), me.id());
        return Versions.ok(versions(round, me), rounds.get(round).formVersion());
    }

    /** What a correction would change and for how many, without issuing it. */
    @PostMapping("/impact")
    Forecast forecast(@PathVariable RoundId round, @Valid @RequestBody Draft draft) {
        var now = rounds.get(round).form();
        var next = draft.form();
        return new Forecast(now.differences(next), now.brokenBy(next), impacts.of(round, now.reworded(next)));
    }

    record Versioned(List<Issued> items) {}

    /** Without the person who issued it: the list is open to everyone. */
    record Issued(int version, Form form, String reason, java.time.Instant at) {

        static Issued of(IssuedForm it) {
            return new Issued(it.version(), it.form(), it.reason(), it.at());
        }
    }

    record Correction(@NotNull Form form, @NotBlank String reason) {}

    record Draft(@NotNull Form form) {}

    /** {@code broken} is what keeps the correction from being issued. */
    record Forecast(List<Difference> differences, List<Flaw> broken, Impact answered) {}
}
