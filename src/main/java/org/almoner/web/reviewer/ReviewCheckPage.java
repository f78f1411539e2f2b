package org.almoner.web.reviewer;

import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.review.Review;
import org.almoner.review.ReviewId;
import org.almoner.review.Reviews;
import org.almoner.shared.Once;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What I am about to submit, and what is still missing. */
@Controller
@RequestMapping("/reviewer/reviews/{id}/check")
class ReviewCheckPage {

    private final Reviews reviews;
    private final Once once;

    ReviewCheckPage(Reviews reviews, Once once) {
        this.reviews = reviews;
        this.once = once;
    }

    @GetMapping
    String show(@PathVariable ReviewId id, @Me SignedIn me, Model model) {
        var review = reviews.visible(id, me.id());
        if (review.status() != Review.Status.ACCEPTED) return "redirect:" + ReviewPage.path(review);
        var paper = reviews.read(id, me.id());
        model.addAttribute("review", review);
        model.addAttribute("proposal", paper);
        model.addAttribute("missing", review.missing(paper.criteria()));
        return "reviewer/check";
    }

    @PostMapping
    String submit(@PathVariable ReviewId id, @Me SignedIn me, @RequestParam("once") String key) {
        once.run(key, me.id().value(), "submit review", id, ReviewId.class, () -> {
            reviews.submit(id, me.id());
            return id;
        });
        return "redirect:/reviewer/reviews/{id}/outcome";
    }
}
