package org.almoner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.identity.Me;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.review.Assessments;
import org.almoner.review.Candidate;
import org.almoner.review.Review;
import org.almoner.review.ReviewId;
import org.almoner.review.Reviews;
import org.almoner.review.Score;
import org.almoner.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The reviews of one application, for the people who run and decide the round. */
@RestController
@RequestMapping("/api/v1/applications/{application}")
class ApplicationReviewsResource {

    private final Applications applications;
    private final Reviews reviews;
    private final Assessments assessments;

    ApplicationReviewsResource(Applications applications, Reviews reviews, Assessments assessments) {
        this.applications = applications;
        this.reviews = reviews;
        this.assessments = assessments;
    }

    @GetMapping("/reviews")
    Listing<AnyReview> list(@PathVariable ApplicationId application, @Me SignedIn me) {
        require(application, me, Role.OFFICER, Role.PANEL, Role.APPROVER, Role.AUDITOR);
        return new Listing<>(reviews.of(application).stream().map(AnyReview::of).toList(), null);
    }

    @GetMapping("/assessment")
    Standing assessment(@PathVariable ApplicationId application, @Me SignedIn me) {
        require(application, me, Role.OFFICER, Role.PANEL, Role.APPROVER, Role.AUDITOR);
        var found = assessments.get(application);
        return new Standing(
                found.needed(),
                found.submitted(),
                found.staffed(),
                found.complete(),
                found.mean(),
                found.spread(),
                found.moderated(),
                found.score());
    }

    @GetMapping("/reviewer-candidates")
    Listing<Candidate> candidates(@PathVariable ApplicationId application, @Me SignedIn me) {
        require(application, me, Role.OFFICER);
        return new Listing<>(reviews.candidates(application), null);
    }

    @PostMapping("/reviews")
    @ResponseStatus(HttpStatus.CREATED)
    Listing<AnyReview> assign(
            @PathVariable ApplicationId application, @Me SignedIn me, @Valid @RequestBody Assignment body) {
        require(application, me, Role.OFFICER);
        reviews.assign(application, body.reviewer(), body.reason() == null ? "" : body.reason(), me.id());
        return list(application, me);
    }

    @PostMapping("/reviews/{review}/replacement")
    Listing<AnyReview> replace(
            @PathVariable ApplicationId application,
            @PathVariable ReviewId review,
            @Me SignedIn me,
            @Valid @RequestBody Replacement body) {
        require(application, me, Role.OFFICER);
        if (reviews.of(application).stream().noneMatch(known -> known.id().equals(review))) throw new NotFound(review);
        reviews.replace(review, body.reason(), me.id());
        return list(application, me);
    }

    private void require(ApplicationId application, SignedIn me, Role... roles) {
        if (!me.hasAny(roles)) throw new NotFound(application);
        applications.visible(application, me);
    }

    record Assignment(
            @NotNull PersonId reviewer,
            @Size(max = 1000) @Nullable String reason) {}

    record Replacement(@NotBlank @Size(max = 1000) String reason) {}

    record Standing(
            int needed,
            int submitted,
            boolean staffed,
            boolean complete,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal spread,
            @Nullable BigDecimal moderated,
            @Nullable BigDecimal score) {}

    record AnyReview(
            ReviewId id,
            PersonId reviewer,
            Review.Status status,
            Instant invitedAt,
            Instant dueAt,
            List<Score> scores,
            String comment,
            @Nullable String reason,
            @Nullable Instant submittedAt) {

        /** Scores of a draft are its reviewer's own business. */
        static AnyReview of(Review review) {
            var submitted = review.status() == Review.Status.SUBMITTED;
            return new AnyReview(
                    review.id(),
                    review.reviewer(),
                    review.status(),
                    review.invitedAt(),
                    review.dueAt(),
                    submitted ? review.scores() : List.of(),
                    submitted ? review.comment() : "",
                    review.reason(),
                    review.submittedAt());
        }
    }
}
