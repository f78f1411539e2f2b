package org.almoner.web.support;

import java.util.Map;
import java.util.UUID;

/** Which page ends the wait for an event: the one place where diagrams meet addresses. */
public final class TaskLinks {

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("RoundDecided", "/panel/rounds/{subject}"),
            Map.entry("RoundCompleted", "/officer/rounds/{subject}/completion"),
            Map.entry("EligibilityDecided", "/officer/applications/{subject}/eligibility"),
            Map.entry("ReviewersAssigned", "/officer/applications/{subject}/reviewers"),
            Map.entry("ReviewAccepted", "/reviewer/reviews/{subject}"),
            Map.entry("ReviewSubmitted", "/reviewer/reviews/{subject}"),
            Map.entry("ScoresModerated", "/panel/awards/{subject}/moderation"),
            Map.entry("AwardDecided", "/panel/awards/{subject}"),
            Map.entry("AwardApproved", "/approver/awards/{subject}"),
            Map.entry("OfferIssued", "/officer/awards/{subject}/offer"),
            Map.entry("OfferAnswered", "/applicant/awards/{subject}"),
            Map.entry("InvestmentAssessed", "/officer/investments/{subject}"),
            Map.entry("InvestmentApproved", "/approver/investments/{subject}"),
            Map.entry("InvestmentTakenUp", "/applicant/investments/{subject}"),
            Map.entry("ClaimChecked", "/officer/claims/{subject}"),
            Map.entry("ClaimResubmitted", "/applicant/claims/{subject}"),
            Map.entry("ClaimApproved", "/approver/claims/{subject}"),
            Map.entry("PaymentRunAuthorised", "/finance/runs/{subject}"),
            Map.entry("PaymentRunConfirmed", "/finance/runs/{subject}"),
            Map.entry("AgreementSigned", "/applicant/agreements/{subject}/signature"),
            Map.entry("AgreementCountersigned", "/approver/agreements/{subject}"),
            Map.entry("DueDiligenceCompleted", "/officer/agreements/{subject}/due-diligence"),
            Map.entry("PayeeNamed", "/applicant/agreements/{subject}"),
            Map.entry("PayeeVerified", "/finance/accounts"),
            Map.entry("AgreementReviewed", "/officer/agreements/{subject}/review"),
            Map.entry("AgreementResumed", "/officer/agreements/{subject}/resumption"),
            Map.entry("AgreementClosed", "/officer/agreements/{subject}/closing"),
            Map.entry("ReportSubmitted", "/applicant/reports/{subject}"),
            Map.entry("ReportAccepted", "/officer/reports/{subject}"));

    private TaskLinks() {}

    public static boolean knows(String event) {
        return PAGES.containsKey(event);
    }

    /** The path of the page; the list of tasks for an event of a diagram that nobody told us about. */
    public static String of(String event, UUID subject) {
        return PAGES.getOrDefault(event, "/tasks").replace("{subject}", subject.toString());
    }
}
