package org.almoner.web.applicant;

import java.util.List;
import org.almoner.fund.Correction;
import org.almoner.fund.Round;
import org.almoner.fund.Rounds;
import org.springframework.stereotype.Component;

/** What was corrected in the wording of a question since the round was published. */
@Component
class Corrections {

    private final Rounds rounds;

    Corrections(Rounds rounds) {
        this.rounds = rounds;
    }

    public List<Correction> of(Round round, String question) {
        if (round.formVersion() < 2) return List.of();
        return rounds.corrections(round.id()).stream()
                .map(each -> new Correction(
                        each.version(),
                        each.reason(),
                        each.at(),
                        each.differences().stream()
                                .filter(one -> !one.ofSection() && one.code().equals(question))
                                .toList()))
                .filter(each -> !each.differences().isEmpty())
                .toList();
    }
}
