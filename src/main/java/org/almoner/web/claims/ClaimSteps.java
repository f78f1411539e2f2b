package org.almoner.web.claims;

import static org.almoner.claim.Claim.Status.CHECKED;
import static org.almoner.claim.Claim.Status.RETURNED;
import static org.almoner.claim.Claim.Status.SUBMITTED;

import java.util.ArrayList;
import java.util.List;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.springframework.stereotype.Component;

/** What the reader of a claim may do with it from here. */
@Component
class ClaimSteps {

    /** @param text a message key */
    record Step(String text, String href) {}

    List<Step> of(ClaimSheet sheet, SignedIn me) {
        var steps = new ArrayList<Step>();
        if (sheet.inside()) inside(sheet, steps);
        else outside(sheet, me, steps);
        steps.add(new Step(
                "claims.step.case", "/applications/" + sheet.proposal().id().value()));
        return steps;
    }

    /** The list that the reader most likely comes from. */
    String back(ClaimSheet sheet, SignedIn me) {
        if (sheet.inside()) return sheet.claims();
        if (me.has(Role.OFFICER)) return "/officer/claims";
        return me.hasAny(Role.FINANCE, Role.AUDITOR) ? "/finance/claims" : "/tasks";
    }

    private static void inside(ClaimSheet sheet, List<Step> steps) {
        var status = sheet.claim().status();
        if (status == RETURNED) steps.add(new Step("claims.step.change", sheet.address()));
        if (sheet.binds() && (status == SUBMITTED || status == CHECKED || status == RETURNED))
            steps.add(new Step("claims.step.withdraw", sheet.address() + "/withdrawal"));
        steps.add(new Step("claims.step.all", sheet.claims()));
    }

    private static void outside(ClaimSheet sheet, SignedIn me, List<Step> steps) {
        var claim = sheet.claim();
        var id = claim.id().value();
        if (me.has(Role.OFFICER) && claim.status() == SUBMITTED)
            steps.add(new Step("claims.step.check", "/officer/claims/" + id));
        if (me.has(Role.APPROVER) && claim.status() == CHECKED)
            steps.add(new Step("claims.step.approve", "/approver/claims/" + id));
        if (me.has(Role.OFFICER)) steps.add(new Step("claims.step.list", "/officer/claims"));
        else if (me.hasAny(Role.FINANCE, Role.AUDITOR)) steps.add(new Step("claims.step.list", "/finance/claims"));
    }
}
