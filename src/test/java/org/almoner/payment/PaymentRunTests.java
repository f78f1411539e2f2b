package org.almoner.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import org.almoner.document.DocumentId;
import org.almoner.identity.PersonId;
import org.almoner.shared.Id;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PaymentRunTests {

    static final Instant NOW = Instant.parse("2026-06-01T23:30:00Z");

    private final PersonId one = PersonId.next();
    private final PersonId two = PersonId.next();
    private final PaymentRun run = PaymentRun.prepare(17, 3, Sterling.pounds(31_250), one, NOW);

    @Test
    void isNumberedByTheYear() {
        assertThat(run.reference()).isEqualTo("PR-2026-0017");
        assertThat(PaymentRun.prepare(10_000, 1, Sterling.pounds(1), one, NOW).reference())
                .isEqualTo("PR-2026-10000");
        assertThat(run.headline()).isEqualTo("PR-2026-0017, 3 payments of £31,250.00");
    }

    @Test
    void isReleasedByAnotherThanItsPreparer() {
        refuses("payment-run.own-run", () -> run.authorise(one, NOW));
        run.authorise(two, NOW);
        assertThat(run.status()).isEqualTo(PaymentRun.Status.AUTHORISED);
        assertThat(run.payOn()).isEqualTo(LocalDate.of(2026, 6, 2));
    }

    @Test
    void isReleasedOnceAndNeverAfterItWasAbandoned() {
        run.authorise(two, NOW);
        refuses("payment-run.not-possible-now", () -> run.authorise(two, NOW));
        refuses("payment-run.not-possible-now", () -> run.abandon("Late", one));
        var other = PaymentRun.prepare(18, 1, Sterling.pounds(1), one, NOW);
        refuses("payment-run.reason-needed", () -> other.abandon(" ", one));
        other.abandon("One account is wrong", one);
        refuses("payment-run.not-possible-now", () -> other.authorise(two, NOW));
    }

    @Test
    void isSentAfterItsReleaseAndConfirmedAfterItWasSent() {
        refuses("payment-run.not-possible-now", () -> run.sent(new DocumentId(Id.next()), "", NOW));
        refuses("payment-run.not-possible-now", () -> run.confirm(one, NOW));
        run.authorise(two, NOW);
        run.sent(new DocumentId(Id.next()), "", NOW);
        run.confirm(one, NOW);
        assertThat(run.status()).isEqualTo(PaymentRun.Status.CONFIRMED);
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
