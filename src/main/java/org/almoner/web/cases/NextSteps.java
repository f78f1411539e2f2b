package org.almoner.web.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almoner.agreement.Agreement;
import org.almoner.application.Application.Status;
import org.almoner.award.Award;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Part;
import org.springframework.stereotype.Component;

/** What the reader may do with a case from here. */
@Component
class NextSteps {

    private static final Set<Agreement.Status> FINISHED = Set.of(Agreement.Status.CLOSING, Agreement.Status.CLOSED);
    private static final Set<Status> WITHDRAWABLE = Set.of(Status.DRAFT, Status.SUBMITTED, Status.ELIGIBLE);

    /** @param text a message key */
    record Step(String text, String href) {}

    List<Step> of(CaseFile file, SignedIn me) {
        return file.inside() ? applicant(file, me) : staff(file, me);
    }

    /** The list that the reader most likely comes from. */
    String back(CaseFile file, SignedIn me) {
        var round = file.round().id().value();
        if (file.inside()) return "/applicant";
        if (me.has(Role.OFFICER)) return "/officer/rounds/" + round + "/applications";
        if (me.has(Role.PANEL)) return "/panel/rounds/" + round;
        return me.hasAny(Role.FINANCE, Role.AUDITOR) ? "/finance/pots/" + round : "/tasks";
    }

    private static List<Step> applicant(CaseFile file, SignedIn me) {
        var steps = new ArrayList<Step>();
        var own = "/applicant/applications/" + file.application().id().value();
        var award = file.award();
        var agreement = file.agreement();
        var binds = file.organisation().may(me.id(), Part.LEAD)
                || file.organisation().may(me.id(), Part.SIGNATORY);
        if (award != null && award.status() == Award.Status.OFFERED)
            steps.add(new Step(
                    "cases.step.answer", "/applicant/awards/" + award.id().value()));
        if (agreement != null)
            steps.add(new Step(
                    agreed(agreement), "/applicant/agreements/" + agreement.id().value()));
        if (agreement != null && agreement.status() != Agreement.Status.OPEN)
            steps.add(new Step(
                    "cases.step.claims",
                    "/applicant/agreements/" + agreement.id().value() + "/claims"));
        if (file.application().reopened()) steps.add(new Step("cases.step.write", own));
        if (file.application().reference() != null) steps.add(new Step("cases.step.receipt", own + "/submitted"));
        if (binds && award == null && WITHDRAWABLE.contains(file.application().status()))
            steps.add(new Step("cases.step.withdraw", own + "/withdraw"));
        return List.copyOf(steps);
    }

    private static String agreed(Agreement agreement) {
        return agreement.status() == Agreement.Status.OPEN ? "cases.step.sign" : "cases.step.agreement";
    }

    private static List<Step> staff(CaseFile file, SignedIn me) {
        var steps = new ArrayList<Step>();
        var id = file.application().id().value();
        var round = file.round().id().value();
        var award = file.award();
        if (me.has(Role.OFFICER) && file.application().status() == Status.SUBMITTED) {
            steps.add(new Step("cases.step.eligibility", "/officer/applications/" + id + "/eligibility"));
            steps.add(new Step("cases.step.reopen", "/officer/applications/" + id + "/reopening"));
        }
        if (me.has(Role.OFFICER) && file.application().status() == Status.ELIGIBLE && award == null)
            steps.add(new Step("cases.step.reviewers", "/officer/applications/" + id + "/reviewers"));
        if (award != null) steps.addAll(staff(award, me));
        var agreement = file.agreement();
        if (me.has(Role.OFFICER) && agreement != null && FINISHED.contains(agreement.status()))
            steps.add(new Step(
                    "cases.step.nominate",
                    "/officer/agreements/" + agreement.id().value() + "/nomination"));
        if (agreement != null)
            steps.add(new Step(
                    "cases.step.agreement", "/agreements/" + agreement.id().value()));
        if (me.has(Role.OFFICER)) steps.add(new Step("cases.step.round", "/officer/rounds/" + round + "/applications"));
        if (me.hasAny(Role.FINANCE, Role.AUDITOR)) steps.add(new Step("cases.step.pot", "/finance/pots/" + round));
        return List.copyOf(steps);
    }

    private static List<Step> staff(Award award, SignedIn me) {
        var steps = new ArrayList<Step>();
        var id = award.id().value();
        if (me.has(Role.PANEL)) steps.add(new Step("cases.step.panel", "/panel/awards/" + id));
        if (me.has(Role.APPROVER) && award.status() == Award.Status.RECOMMENDED)
            steps.add(new Step("cases.step.approve", "/approver/awards/" + id));
        if (me.has(Role.OFFICER) && award.status() == Award.Status.APPROVED)
            steps.add(new Step("cases.step.offer", "/officer/awards/" + id + "/offer"));
        if (me.hasAny(Role.FINANCE, Role.AUDITOR)) steps.add(new Step("cases.step.book", "/finance/awards/" + id));
        return steps;
    }
}
