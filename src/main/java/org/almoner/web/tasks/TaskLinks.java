package org.almoner.web.tasks;

import static java.util.Map.entry;

import java.util.Map;
import org.almoner.workflow.WorkItem;

/** The page on which a piece of work is done, by the event that ends it. */
final class TaskLinks {

    private static final Map<String, String> PAGES = Map.ofEntries(
            entry("RoundDecided", "/panel/rounds/{subject}"),
            entry("RoundCompleted", "/officer/rounds/{subject}/completion"),
            entry("EligibilityDecided", "/officer/applications/{subject}/eligibility"),
            entry("ReviewersAssigned", "/officer/applications/{subject}/reviewers"),
            entry("ReviewAccepted", "/reviewer/reviews/{subject}"),
            entry("ReviewSubmitted", "/reviewer/reviews/{subject}"),
            entry("ScoresModerated", "/panel/awards/{subject}/moderation"),
            entry("AwardDecided", "/panel/awards/{subject}"),
            entry("AwardApproved", "/approver/awards/{subject}"),
            entry("OfferIssued", "/officer/awards/{subject}/offer"),
            entry("OfferAnswered", "/applicant/awards/{subject}"),
            entry("AgreementSigned", "/applicant/agreements/{subject}"));

    private TaskLinks() {}

    /** @throws IllegalStateException when a diagram has a task that no page completes */
    static String of(WorkItem item) {
        var page = PAGES.get(item.event());
        if (page == null) throw new IllegalStateException("No page completes " + item.event());
        return page.replace("{subject}", item.subject().toString());
    }

    static java.util.Set<String> events() {
        return PAGES.keySet();
    }
}
