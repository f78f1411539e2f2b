package org.almoner.web.support;

import org.almoner.application.Finding;
import org.almoner.application.Problem;
import org.springframework.stereotype.Component;

/** What an application lacks, and what the rules have against it, in sentences. */
@Component
public class Sentences {

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
}
