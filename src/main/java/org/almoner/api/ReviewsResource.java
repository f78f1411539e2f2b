package org.almoner.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.almoner.application.ApplicationId;
import org.almoner.document.DocumentId;
import org.almoner.document.Documents;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.review.Interest;
import org.almoner.review.Paper;
import org.almoner.review.Review;
import org.almoner.review.ReviewId;
import org.almoner.review.ReviewRow;
import org.almoner.review.Reviews;
import org.almoner.review.Score;
import org.almoner.web.support.Downloads;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** My reviews: what I was asked to judge, and what I say. Nobody sees anybody else's here. */
@RestController
@RequestMapping("/api/v1/reviews")
class ReviewsResource {

    private final Reviews reviews;
    private final Documents documents;
    private final Downloads downloads;
    private final Acts acts;

    ReviewsResource(Reviews reviews, Documents documents, Downloads downloads, Acts acts) {
        this.reviews = reviews;
        this.documents = documents;
        this.downloads = downloads;
        this.acts = acts;
    }

    @GetMapping
    Listing<ReviewRow> mine(@Me SignedIn me) {
        return new Listing<>(reviews.mine(me.id()), null);
    }

    @GetMapping("/{id}")
    ResponseEntity<OwnReview> get(@PathVariable ReviewId id, @Me SignedIn me) {
        var review = reviews.visible(id, me.id());
        return Versions.ok(OwnReview.of(review), review.version());
    }

    /** The application as its reviewer may read it. */
    @GetMapping("/{id}/application")
    Paper read(@PathVariable ReviewId id, @Me SignedIn me) {
        return reviews.read(id, me.id());
    }

    /** A file of it, under the name its reviewer may know. */
    @GetMapping("/{id}/files/{document}")
    ResponseEntity<Resource> file(@PathVariable ReviewId id, @PathVariable DocumentId document, @Me SignedIn me) {
        var name = reviews.read(id, me.id()).file(document.value()).name();
        return downloads.of(documents.get(document), name);
    }

    @PostMapping("/{id}/acceptance")
    ResponseEntity<OwnReview> accept(@PathVariable ReviewId id, @Me SignedIn me) {
        reviews.accept(id, me.id());
        return get(id, me);
    }

    /** With interest HARD the review is not found any more afterwards. */
    @PostMapping("/{id}/declination")
    ResponseEntity<Void> decline(@PathVariable ReviewId id, @Me SignedIn me, @Valid @RequestBody Declination body) {
        reviews.decline(id, body.interest(), body.reason(), me.id());
        return ResponseEntity.noContent().build();
    }

    /** Keeps a draft of all scores; it may have gaps. */
    @PutMapping("/{id}/scores")
    ResponseEntity<OwnReview> score(
            @PathVariable ReviewId id,
            @Me SignedIn me,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody Scores body) {
        Versions.require(ifMatch, reviews.visible(id, me.id()).version());
        reviews.score(id, body.given(), body.comment() == null ? "" : body.comment(), me.id());
        return get(id, me);
    }

    @PostMapping("/{id}/submission")
    ResponseEntity<OwnReview> submit(
            @PathVariable ReviewId id,
            @Me SignedIn me,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        acts.once(key, me, "submit review", id, ReviewId.class, () -> {
            reviews.submit(id, me.id());
            return id;
        });
        return get(id, me);
    }

    record Declination(
            @Nullable Interest interest,
            @NotBlank @Size(max = 1000) String reason) {}

    record Scores(
            @NotNull @Size(max = 100) List<@Valid Given> scores,
            @Size(max = 10_000) @Nullable String comment) {

        record Given(
                @NotBlank String criterion,
                @Nullable Integer score,
                @Size(max = 5_000) @Nullable String justification) {}

        List<Score> given() {
            return scores.stream()
                    .map(given -> new Score(
                            given.criterion(),
                            given.score(),
                            given.justification() == null ? "" : given.justification()))
                    .toList();
        }
    }

    record OwnReview(
            ReviewId id,
            ApplicationId application,
            Review.Status status,
            Instant invitedAt,
            Instant dueAt,
            List<Score> scores,
            String comment,
            @Nullable Instant submittedAt) {

        static OwnReview of(Review review) {
            return new OwnReview(
                    review.id(),
                    review.application(),
                    review.status(),
                    review.invitedAt(),
                    review.dueAt(),
                    review.scores(),
                    review.comment(),
                    review.submittedAt());
        }
    }
}
