package org.almoner.web.applicant;

import java.util.List;
import org.almoner.application.Finding;
import org.almoner.application.Problem;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Component;

/** Problems and findings in sentences, with the place to mend them. */
@Component
public class Sentences {

    /** @param href the page where it can be put right */
    public record Hint(String text, String href) {}

    private final Refusals refusals;

    Sentences(Refusals refusals) {
        this.refusals = refusals;
    }

    public String text(Problem problem) {
        return refusals.text(
                "application.problem." + problem.code(), problem.args().toArray());
    }

    public String text(Finding finding) {
        return refusals.text("application.finding." + finding.rule(), finding.found(), finding.expected());
    }

    List<Hint> missing(Dossier dossier) {
        return dossier.problems().stream()
                .map(problem -> new Hint(text(problem), dossier.address() + "/" + problem.section()))
                .toList();
    }
}
