package org.almoner.web.reviewer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.review.Review.Status;
import org.almoner.review.ReviewRow;
import org.almoner.review.Reviews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everything I was asked to review, what waits for me first. */
@Controller
class ReviewsPage {

    private final Reviews reviews;

    ReviewsPage(Reviews reviews) {
        this.reviews = reviews;
    }

    @GetMapping("/reviewer")
    String show(@Me SignedIn me, Model model) {
        var mine = reviews.mine(me.id());
        var groups = new LinkedHashMap<String, List<ReviewRow>>();
        groups.put("invited", in(mine, Status.INVITED::equals));
        groups.put("accepted", in(mine, Status.ACCEPTED::equals));
        groups.put("submitted", in(mine, Status.SUBMITTED::equals));
        groups.put("ended", in(mine, status -> !status.live()));
        model.addAttribute("groups", groups);
        model.addAttribute("none", mine.isEmpty());
        return "reviewer/reviews";
    }

    private static List<ReviewRow> in(List<ReviewRow> mine, Predicate<Status> wanted) {
        return mine.stream().filter(row -> wanted.test(row.status())).toList();
    }
}
