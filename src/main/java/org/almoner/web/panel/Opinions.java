package org.almoner.web.panel;

import java.util.List;
import org.almoner.award.Award;
import org.almoner.fund.Criterion;
import org.almoner.fund.Rounds;
import org.almoner.identity.People;
import org.almoner.review.Review;
import org.almoner.review.Reviews;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the reviewers said about an application, criterion by criterion. */
@Component
class Opinions {

    private final Reviews reviews;
    private final Rounds rounds;
    private final People people;

    Opinions(Reviews reviews, Rounds rounds, People people) {
        this.reviews = reviews;
        this.rounds = rounds;
        this.people = people;
    }

    void into(Model model, Award award) {
        var submitted = reviews.of(award.application()).stream()
                .filter(review -> review.status() == Review.Status.SUBMITTED)
                .toList();
        model.addAttribute(
                "judged",
                rounds.get(award.round()).criteria().stream()
                        .map(criterion -> judged(criterion, submitted))
                        .toList());
        model.addAttribute(
                "comments",
                submitted.stream()
                        .filter(review -> !review.comment().isBlank())
                        .map(review -> new Comment(people.name(review.reviewer()), review.comment()))
                        .toList());
    }

    private Judged judged(Criterion criterion, List<Review> submitted) {
        var opinions =
                submitted.stream().map(review -> opinion(review, criterion)).toList();
        return new Judged(criterion.name(), criterion.weight(), opinions);
    }

    private Opinion opinion(Review review, Criterion criterion) {
        var score = review.score(criterion.code());
        var name = people.name(review.reviewer());
        if (score == null || score.score() == null) return new Opinion(name, "–", "");
        return new Opinion(name, score.score().toString(), score.justification());
    }

    record Judged(String criterion, int weight, List<Opinion> opinions) {}

    record Opinion(String reviewer, String score, String justification) {}

    record Comment(String reviewer, String text) {}
}
