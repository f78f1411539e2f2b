package org.almoner.web.approver;

import org.almoner.award.Award;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Once;
import org.almoner.web.panel.AwardFacts;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One recommended award beside the approver's own limit: approve it, or go on to return it. */
@Controller
class ApprovalPage {

    private final Awards awards;
    private final AwardFacts facts;
    private final Once once;

    ApprovalPage(Awards awards, AwardFacts facts, Once once) {
        this.awards = awards;
        this.facts = facts;
        this.once = once;
    }

    @GetMapping("/approver/awards/{id}")
    String show(@PathVariable AwardId id, @Me SignedIn me, Model model) {
        var award = awards.visible(id, me);
        var open = award.status() == Award.Status.RECOMMENDED;
        facts.into(model, award);
        model.addAttribute("open", open);
        if (open) headroom(award, me, model);
        return "approver/approval";
    }

    private void headroom(Award award, SignedIn me, Model model) {
        var headroom = awards.headroom(award.id(), me.id());
        model.addAttribute("headroom", headroom);
        model.addAttribute("total", headroom.alreadyApproved().plus(award.given()));
        model.addAttribute("covered", headroom.covers(award.given()));
    }

    @PostMapping("/approver/awards/{id}/approval")
    String approve(
            @PathVariable AwardId id, @RequestParam("once") String key, @Me SignedIn me, RedirectAttributes redirect) {
        awards.visible(id, me);
        once.run("page:" + key, me.id().value(), "approve " + id, id, Boolean.class, () -> {
            awards.approve(id, me.id());
            return true;
        });
        redirect.addFlashAttribute("success", awards.approved(id) ? "approver.approved" : "approver.approved.first");
        return "redirect:/approver";
    }
}
