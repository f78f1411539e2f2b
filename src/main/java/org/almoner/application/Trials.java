package org.almoner.application;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.List;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Applications that officers make up to try a round out. They pass the same checks as real ones and are forgotten at
 * once: nothing is stored, no number is drawn, so none can ever count. Files are left out.
 */
@Service
@Transactional(readOnly = true)
public class Trials {

    private final Rounds rounds;
    private final Clock clock;

    Trials(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    /** What a round would say to this application. A draft without money or dates is not judged by the rules of entry. */
    public Trial attempt(RoundId id, SaveApplication said, Applicant applicant, PersonId by) {
        var round = rounds.get(id);
        var now = clock.instant();
        var made = Application.draft(id, OrganisationId.next(), by, now);
        made.save(asked(said, round).read(round.form()), by);
        var problems = Completeness.problems(made, round).stream()
                .filter(problem -> !problem.field().equals("file"))
                .toList();
        var judged = judged(round);
        var findings = judged ? Eligibility.findings(made, round, applicant) : List.<Finding>of();
        if (!problems.isEmpty()) return new Trial(problems, findings, judged, null);
        made.submit(() -> round.code() + "-TEST", now, by);
        var receipt = new Trial.Receipt(
                requireNonNull(made.reference()),
                requireNonNull(made.submittedAt()),
                requireNonNull(made.digest()),
                made.amountRequested());
        return new Trial(problems, findings, judged, receipt);
    }

    /** Without answers to questions that the form has lost meanwhile. */
    private static SaveApplication asked(SaveApplication said, Round round) {
        var answers = said.answers().stream()
                .filter(answer -> round.asks(answer.question()))
                .toList();
        return new SaveApplication(said.details(), answers, said.costs(), said.milestones(), said.partners());
    }

    private static boolean judged(Round round) {
        return round.draft().budget() != null && round.draft().dates() != null;
    }
}
