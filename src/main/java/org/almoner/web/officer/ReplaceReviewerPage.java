package org.almoner.web.officer;

import jakarta.validation.Valid;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.SignedIn;
import org.almoner.review.Review;
import org.almoner.review.ReviewId;
import org.almoner.review.Reviews;
import org.almoner.shared.NotFound;
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

/** Takes an unfinished review away from its reviewer, with a reason. */
@Controller
@RequestMapping("/officer/applications/{application}/reviewers/{review}/replacement")
class ReplaceReviewerPage {

    private final Applications applications;
    private final Reviews reviews;
    private final People people;
    private final Refusals refusals;

    ReplaceReviewerPage(Applications applications, Reviews reviews, People people, Refusals refusals) {
        this.applications = applications;
        this.reviews = reviews;
        this.people = people;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable ApplicationId application, @PathVariable ReviewId review, @Me SignedIn me, Model model) {
        model.addAttribute("form", new ReplaceReviewerForm(""));
        return page(application, review, me, model);
    }

    @PostMapping
    String replace(
            @PathVariable ApplicationId application,
            @PathVariable ReviewId review,
            @Me SignedIn me,
            @Valid @ModelAttribute("form") ReplaceReviewerForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        var old = find(application, review);
        if (!refusals.accepted(errors, () -> reviews.replace(old.id(), form.reason(), me.id())))
            return page(application, review, me, model);
        flash.addFlashAttribute("success", "officer.replace.done");
        return "redirect:/officer/applications/{application}/reviewers";
    }

    private String page(ApplicationId application, ReviewId id, SignedIn me, Model model) {
        var review = find(application, id);
        model.addAttribute("subject", applications.visible(application, me));
        model.addAttribute("review", review);
        model.addAttribute("name", people.name(review.reviewer()));
        return "officer/replace-reviewer";
    }

    private Review find(ApplicationId application, ReviewId id) {
        return reviews.of(application).stream()
                .filter(review -> review.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }
}
