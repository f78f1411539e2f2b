package org.almoner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.almoner.application.Applicant;
import org.almoner.application.SaveApplication;
import org.almoner.application.Trial;
import org.almoner.application.Trials;
import org.almoner.fund.RoundId;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
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
        return trials.attempt(round, attempt.application(), attempt.applicant(), me.id());
    }

    record Attempt(@NotNull SaveApplication application, @NotNull Applicant applicant) {}
}
