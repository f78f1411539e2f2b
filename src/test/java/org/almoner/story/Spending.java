package org.almoner.story;

import static org.almoner.story.Grant.id;
import static org.almoner.story.Grant.pounds;
import static org.almoner.story.Grant.status;
import static org.almoner.story.Grant.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.almoner.support.Timers;

/** What an agreement's money goes through: claimed by Lena, judged by two people, paid by two others. */
record Spending(Cast cast, Timers timers) {

    /** A claim for the only milestone, with evidence; the officer pays less of its equipment, another person approves. */
    String claimed(String agreement, String from, String to, String staff, String equipment, String cut) {
        var basis = Map.of("milestone", 0, "from", from, "to", to);
        var claim = "/claims/" + id(cast.post("lena", agreement + "/claims", basis));
        cast.put(
                "lena",
                claim,
                Map.of(
                        "basis",
                        basis,
                        "lines",
                        List.of(
                                Map.of("category", "STAFF", "description", "Researchers", "amount", pounds(staff)),
                                Map.of(
                                        "category",
                                        "EQUIPMENT",
                                        "description",
                                        "Servers",
                                        "amount",
                                        pounds(equipment)))));
        cast.refused("lena", claim + "/submission", Map.of(), 422, "claim.no-evidence");
        cast.attach("lena", claim + "/evidence", "payroll.csv");
        status(cast.post("lena", claim + "/submission", Map.of()), "SUBMITTED");
        var disallowed = Map.of("line", 1, "amount", pounds(cut), "reason", "A chair is no server.");
        status(cast.post("officer", claim + "/check", Map.of("disallowed", List.of(disallowed))), "CHECKED");
        cast.refused("officer", claim + "/approval", Map.of(), 403, "api.forbidden");
        status(cast.post("approver", claim + "/approval", Map.of()), "APPROVED");
        timers.runDue();
        return claim;
    }

    /** In a run of its own: prepared by one person, released by another, sent, and confirmed by the bank's answer. */
    void paid(String claim, String amount) {
        var run = cast.post("finance", "/payment-runs", Map.of());
        assertThat(sum(run, "total")).isEqualByComparingTo(amount);
        var path = "/payment-runs/" + id(run);
        cast.refused("finance", path + "/authorisation", Map.of(), 422, "payment-run.own-run");
        cast.post("fiona", path + "/authorisation", Map.of());
        timers.runDue();
        assertThat(cast.fetch("fiona", path + "/file")).contains("<CtrlSum>" + amount + "</CtrlSum>");
        status(cast.post("finance", path + "/confirmations", Map.of("outcome", "MADE")), "CONFIRMED");
        timers.runDue();
        status(cast.get("lena", claim), "PAID");
    }
}
