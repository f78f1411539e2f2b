package org.almoner.web.reviewer;

import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.review.Review;
import org.almoner.review.ReviewId;
import org.almoner.review.Reviews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The address of a review in work queues and letters: leads to what is to be done with it now. */
@Controller
class ReviewPage {

    private final Reviews reviews;

    ReviewPage(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/reviewer/reviews/{id}")
    String show(@PathVariable ReviewId id, @Me SignedIn me) {
        return "redirect:" + path(reviews.visible(id, me.id()));
    }

    static String path(Review review) {
        return "/reviewer/reviews/" + review.id().value()
                + switch (review.status()) {
                    case INVITED -> "/invitation";
                    case ACCEPTED -> "/scores";
                    default -> "/outcome";
                };
    }
}
