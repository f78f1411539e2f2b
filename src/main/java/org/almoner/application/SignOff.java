package org.almoner.application;

import java.time.Instant;
import java.util.Optional;
import org.almoner.identity.PersonId;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/** That a signatory is asked to agree before an application is submitted, and that one did, to exactly one content. */
public final class SignOff {

    private final @Id ApplicationId application;
    private final PersonId askedBy;
    private final Instant askedAt;
    private @Nullable PersonId signedBy;
    private @Nullable Instant signedAt;
    private @Nullable String digest;
    private @Version @Nullable Integer version;

    SignOff(ApplicationId application, PersonId askedBy, Instant askedAt) {
        this.application = application;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    ApplicationSignedOff sign(Application signed, Instant now, PersonId by) {
        if (by.equals(signed.lastWriter())) throw new Refusal("application.sign-off-own-writing");
        signedBy = by;
        signedAt = now;
        digest = signed.said();
        return new ApplicationSignedOff(application, by);
    }

    /** Whether somebody signed what the application says now. */
    public boolean covers(Application now) {
        return now.said().equals(digest);
    }

    /** Why this person cannot submit what the application says now: the code of the refusal. */
    public Optional<String> obstacle(Application now, PersonId by) {
        if (!covers(now)) return Optional.of("application.sign-off-missing");
        return by.equals(signedBy) ? Optional.of("application.sign-off-own-submission") : Optional.empty();
    }

    void require(Application submitted, PersonId by) {
        obstacle(submitted, by).ifPresent(code -> {
            throw new Refusal(code);
        });
    }

    public PersonId askedBy() {
        return askedBy;
    }

    public Instant askedAt() {
        return askedAt;
    }

    public @Nullable PersonId signedBy() {
        return signedBy;
    }

    public @Nullable Instant signedAt() {
        return signedAt;
    }
}
