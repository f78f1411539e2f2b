package org.almoner.web.reviewer;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import jakarta.validation.Valid;
import java.util.List;
import java.util.stream.IntStream;
import org.almoner.fund.Criterion;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.review.Review;
import org.almoner.review.ReviewId;
import org.almoner.review.Reviews;
import org.almoner.review.Score;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The application and, beside it, the scores of each criterion; a draft may have gaps. */
@Controller
@RequestMapping("/reviewer/reviews/{id}/scores")
class ReviewScoresPage {

    private final Reviews reviews;
    private final Refusals refusals;
    private final Formats formats;

    ReviewScoresPage(Reviews reviews, Refusals refusals, Formats formats) {
        this.reviews = reviews;
        this.refusals = refusals;
        this.formats = formats;
    }

    @GetMapping
    String show(@PathVariable ReviewId id, @Me SignedIn me, Model model) {
        var review = reviews.visible(id, me.id());
        if (review.status() != Review.Status.ACCEPTED) return "redirect:" + ReviewPage.path(review);
        var paper = reviews.read(id, me.id());
        model.addAttribute("form", ScoresForm.of(review, paper.criteria()));
        return page(review, me, model);
    }

    @PostMapping
    String keep(
            @PathVariable ReviewId id,
            @Me SignedIn me,
            @Valid @ModelAttribute("form") ScoresForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "check") String then,
            Model model,
            RedirectAttributes flash) {
        var review = reviews.visible(id, me.id());
        if (!refusals.accepted(errors, () -> reviews.score(id, form.scores(), form.comment(), me.id())))
            return page(review, me, model);
        if (then.equals("check")) return "redirect:/reviewer/reviews/{id}/check";
        flash.addFlashAttribute("success", "reviewer.saved");
        return "redirect:/reviewer";
    }

    private String page(Review review, SignedIn me, Model model) {
        model.addAttribute("review", review);
        var paper = reviews.read(review.id(), me.id());
        model.addAttribute("proposal", paper);
        model.addAttribute("criteria", paper.criteria().stream().collect(toMap(Criterion::code, identity())));
        model.addAttribute("scale", scale());
        return "reviewer/scores";
    }

    private List<Option> scale() {
        return IntStream.rangeClosed(0, Score.HIGHEST)
                .mapToObj(score -> new Option(String.valueOf(score), formats.text("reviewer.scale." + score)))
                .toList();
    }
}
