package org.almoner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.almoner.application.Applicant;
import org.almoner.application.Trial;
import org.almoner.application.Trials;
import org.almoner.fund.RoundId;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tries a round out with an application that is made up; nothing of it is kept. */
@RestController
@RequestMapping("/api/v1/rounds/{round}/trials")
class TrialsResource {

    private final Trials trials;

    TrialsResource(Trials trials) {
        this.trials = trials;
    }

    @PostMapping
    Trial attempt(@PathVariable RoundId round, @Valid @RequestBody Attempt attempt, @Me SignedIn me) {
        return trials.attempt(
                round, attempt.application().command(), attempt.applicant().domain(), me.id());
    }

    record Attempt(
            @Valid @NotNull ApplicationsResource.Content application,
            @Valid @NotNull Who applicant) {}

    /** What the rules of entry ask about an organisation. */
    record Who(
            Organisation.@NotNull Kind kind,
            @Nullable String companyNumber,
            @Nullable String charityNumber,
            @NotNull String postcode,
            @NotNull String country) {

        Applicant domain() {
            return new Applicant(kind, companyNumber, charityNumber, postcode, country);
        }
    }
}
