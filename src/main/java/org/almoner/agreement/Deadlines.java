package org.almoner.agreement;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.almoner.shared.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By when people are asked to act on an agreement. */
@Service
@Transactional(readOnly = true)
public class Deadlines {

    private static final Duration TO_SIGN = Duration.ofDays(14);
    private static final Duration TO_PREPARE = Duration.ofDays(21);
    private static final Duration TO_REVIEW = Duration.ofDays(28);

    private final Agreements agreements;
    private final Clock clock;

    Deadlines(Agreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    @Step
    public Date toSign(AgreementId id) {
        return Date.from(agreements.get(id).openedAt().plus(TO_SIGN));
    }

    @Step
    public Date toPrepare(AgreementId id) {
        return Date.from(agreements.get(id).openedAt().plus(TO_PREPARE));
    }

    /** Counted from when the question comes up. */
    @Step
    public Date toReview(AgreementId id) {
        return Date.from(clock.instant().plus(TO_REVIEW));
    }
}
