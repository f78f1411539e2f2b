package org.almoner.web.reviewer;

import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.review.Review;
import org.almoner.review.ReviewId;
import org.almoner.review.Reviews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A review that is over: thanks and what I said, or why nothing more is to be done. */
@Controller
class ReviewOutcomePage {

    private final Reviews reviews;

    ReviewOutcomePage(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/reviewer/reviews/{id}/outcome")
    String show(@PathVariable ReviewId id, @Me SignedIn me, Model model) {
        var review = reviews.visible(id, me.id());
        if (review.status().open()) return "redirect:" + ReviewPage.path(review);
        model.addAttribute("review", review);
        if (review.status() == Review.Status.SUBMITTED) model.addAttribute("proposal", reviews.read(id, me.id()));
        return "reviewer/outcome";
    }
}
