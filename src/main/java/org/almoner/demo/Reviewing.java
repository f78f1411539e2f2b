package org.almoner.demo;

import java.util.ArrayList;
import java.util.List;
import org.almoner.application.Application;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.fund.Criterion;
import org.almoner.fund.Rounds;
import org.almoner.review.Review;
import org.almoner.review.Reviews;
import org.almoner.review.Score;
import org.springframework.stereotype.Component;

/** The reviewers: as many of them as the text has scores accept and submit. */
@Component
class Reviewing {

    static final List<List<Integer>> WELL_REGARDED =
            List.of(List.of(4, 4, 5, 4), List.of(5, 4, 4, 4), List.of(4, 4, 4, 5));

    private static final List<String> WORDS = List.of(
            "I could not find this in the proposal.",
            "This is asserted, but nothing in the proposal supports it.",
            "There is some thought here. Important questions stay open.",
            "This is adequate. The plan would gain from an earlier test with the people it is for.",
            "This is strong and specific, and the proposal shows that it has been tried on a small scale.",
            "This is excellent. I would change nothing.");

    private final Applications applications;
    private final Reviews reviews;
    private final Rounds rounds;

    Reviewing(Applications applications, Reviews reviews, Rounds rounds) {
        this.applications = applications;
        this.reviews = reviews;
        this.rounds = rounds;
    }

    void review(ApplicationId id, Proposal told) {
        var scores = told.scores();
        if (scores == null || applications.get(id).status() != Application.Status.ELIGIBLE) return;
        review(id, scores);
        var asked = reviews.of(id);
        if (told.until() == Proposal.Until.IN_REVIEW)
            reviews.accept(asked.get(1).id(), asked.get(1).reviewer());
    }

    void review(ApplicationId id, List<List<Integer>> scores) {
        var criteria = rounds.get(applications.get(id).round()).criteria();
        var asked = reviews.of(id);
        for (var i = 0; i < scores.size(); i++) submit(asked.get(i), criteria, scores.get(i));
    }

    private void submit(Review review, List<Criterion> criteria, List<Integer> scores) {
        reviews.accept(review.id(), review.reviewer());
        var given = new ArrayList<Score>();
        for (var i = 0; i < criteria.size(); i++)
            given.add(new Score(criteria.get(i).code(), scores.get(i), WORDS.get(scores.get(i))));
        reviews.score(review.id(), given, "", review.reviewer());
        reviews.submit(review.id(), review.reviewer());
    }
}
