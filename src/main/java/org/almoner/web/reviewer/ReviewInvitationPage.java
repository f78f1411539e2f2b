package org.almoner.web.reviewer;

import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.review.Review;
import org.almoner.review.ReviewId;
import org.almoner.review.Reviews;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Option;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Accept a review and declare that there is no interest, or decline it. */
@Controller
@RequestMapping("/reviewer/reviews/{id}/invitation")
class ReviewInvitationPage {

    private final Reviews reviews;
    private final Refusals refusals;
    private final Formats formats;

    ReviewInvitationPage(Reviews reviews, Refusals refusals, Formats formats) {
        this.reviews = reviews;
        this.refusals = refusals;
        this.formats = formats;
    }

    @GetMapping
    String show(@PathVariable ReviewId id, @Me SignedIn me, Model model) {
        var review = reviews.visible(id, me.id());
        if (review.status() != Review.Status.INVITED) return "redirect:" + ReviewPage.path(review);
        model.addAttribute("form", new InvitationForm(null, ""));
        return page(review, me, model);
    }

    @PostMapping
    String answer(
            @PathVariable ReviewId id,
            @Me SignedIn me,
            @Valid @ModelAttribute("form") InvitationForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var review = reviews.visible(id, me.id());
        if (form.reasonMissing()) errors.rejectValue("reason", "reviewer.invitation.reason.needed");
        if (!refusals.accepted(errors, () -> act(id, form, me))) return page(review, me, model);
        flash.addFlashAttribute("success", form.accepts() ? "reviewer.accepted" : "reviewer.declined");
        return form.accepts() ? "redirect:/reviewer/reviews/{id}/scores" : "redirect:/reviewer";
    }

    private void act(ReviewId id, InvitationForm form, SignedIn me) {
        if (form.accepts()) reviews.accept(id, me.id());
        else reviews.decline(id, form.interest(), form.said(), me.id());
    }

    private String page(Review review, SignedIn me, Model model) {
        model.addAttribute("review", review);
        model.addAttribute("proposal", reviews.read(review.id(), me.id()));
        model.addAttribute("answers", answers());
        return "reviewer/invitation";
    }

    private List<Option> answers() {
        return Arrays.stream(InvitationForm.Answer.values())
                .map(answer -> new Option(
                        answer.name(),
                        formats.text("reviewer.invitation.answer." + answer),
                        formats.text("reviewer.invitation.answer." + answer + ".hint")))
                .toList();
    }
}
