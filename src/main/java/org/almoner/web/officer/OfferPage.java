package org.almoner.web.officer;

import org.almoner.award.Award;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.award.Offers;
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

/** The offer letter as the applicant will read it, and the button that issues it. */
@Controller
class OfferPage {

    private final Awards awards;
    private final Offers offers;
    private final AwardFacts facts;
    private final Once once;

    OfferPage(Awards awards, Offers offers, AwardFacts facts, Once once) {
        this.awards = awards;
        this.offers = offers;
        this.facts = facts;
        this.once = once;
    }

    @GetMapping("/officer/awards/{id}/offer")
    String show(@PathVariable AwardId id, @Me SignedIn me, Model model) {
        var award = awards.visible(id, me);
        facts.into(model, award);
        model.addAttribute("open", award.status() == Award.Status.APPROVED);
        model.addAttribute(
                "expires", award.offerExpiresAt() == null ? offers.wouldExpire(award) : award.offerExpiresAt());
        return "officer/offer";
    }

    @PostMapping("/officer/awards/{id}/offer")
    String issue(
            @PathVariable AwardId id, @RequestParam("once") String key, @Me SignedIn me, RedirectAttributes redirect) {
        awards.visible(id, me);
        once.run("page:" + key, me.id().value(), "issue the offer " + id, id, Boolean.class, () -> {
            offers.issue(id, me.id());
            return true;
        });
        redirect.addFlashAttribute("success", "offer.issued");
        return "redirect:/officer/awards/" + id.value() + "/offer";
    }
}
