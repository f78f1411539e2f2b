package org.almoner.web.applicant;

import static java.util.Objects.requireNonNullElse;

import jakarta.validation.Valid;
import java.util.List;
import org.almoner.agreement.Agreements;
import org.almoner.application.Applications;
import org.almoner.award.Award;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.award.Offers;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Once;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The offer to an applicant, until when it stands, and the answer. */
@Controller
class AwardPage {

    private static final List<String> ANSWERS = List.of("true", "false");

    private final Awards awards;
    private final Offers offers;
    private final Agreements agreements;
    private final Applications applications;
    private final Rounds rounds;
    private final Once once;
    private final Refusals refusals;
    private final Formats formats;

    AwardPage(
            Awards awards,
            Offers offers,
            Agreements agreements,
            Applications applications,
            Rounds rounds,
            Once once,
            Refusals refusals,
            Formats formats) {
        this.awards = awards;
        this.offers = offers;
        this.agreements = agreements;
        this.applications = applications;
        this.rounds = rounds;
        this.once = once;
        this.refusals = refusals;
        this.formats = formats;
    }

    @GetMapping("/applicant/awards/{id}")
    String show(@PathVariable AwardId id, @Me SignedIn me, Model model) {
        model.addAttribute("form", new AnswerForm(null, ""));
        return page(awards.visible(id, me), model);
    }

    @PostMapping("/applicant/awards/{id}")
    String answer(
            @PathVariable AwardId id,
            @Valid @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            @RequestParam("once") String key,
            @Me SignedIn me,
            Model model,
            RedirectAttributes redirect) {
        var award = awards.visible(id, me);
        if (!refusals.accepted(errors, () -> answer(id, form, key, me))) return page(award, model);
        redirect.addFlashAttribute("success", accepts(form) ? "offer.accepted" : "offer.refused");
        return "redirect:" + next(id, accepts(form));
    }

    private void answer(AwardId id, AnswerForm form, String key, SignedIn me) {
        once.run("page:" + key, me.id().value(), "answer " + id, form, Boolean.class, () -> {
            offers.answer(id, accepts(form), requireNonNullElse(form.reason(), ""), me.id());
            return true;
        });
    }

    private String next(AwardId id, boolean accepted) {
        var offer = "/applicant/awards/" + id.value();
        if (!accepted) return offer;
        return agreements
                .of(id)
                .map(a -> "/applicant/agreements/" + a.id().value())
                .orElse(offer);
    }

    private static boolean accepts(AnswerForm form) {
        return Boolean.TRUE.equals(form.accept());
    }

    private String page(Award award, Model model) {
        model.addAttribute("award", award);
        model.addAttribute("proposal", applications.get(award.application()));
        model.addAttribute("round", rounds.get(award.round()));
        model.addAttribute("agreement", agreements.of(award.id()).orElse(null));
        model.addAttribute(
                "answers", Forms.options(ANSWERS, answer -> answer, answer -> formats.text("offer.answer." + answer)));
        model.addAttribute("open", award.status() == Award.Status.OFFERED);
        return "applicant/award";
    }
}
