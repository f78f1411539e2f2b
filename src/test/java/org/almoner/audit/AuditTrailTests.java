package org.almoner.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.almoner.identity.PersonId;
import org.almoner.shared.Event;
import org.almoner.shared.Sterling;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class AuditTrailTests {

    record GiftPromised(
            PersonId subject,
            Money amount,
            PersonId giver,
            String reason,
            @Nullable PersonId by) implements Event {}

    private final PersonId grace = PersonId.next();
    private final PersonId ada = PersonId.next();

    @Autowired
    AuditTrail trail;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void recordsWhoDidWhatToWhatAndWhenWithTheDetailOfTheEvent() {
        events.publishEvent(promise(ada, grace));

        assertThat(trail.of(List.of(ada.value()))).singleElement().satisfies(record -> {
            assertThat(record.event()).isEqualTo("GiftPromised");
            assertThat(record.by()).isEqualTo(grace.value());
            assertThat(record.at()).isEqualTo(clock.instant());
            assertThat(record.detail())
                    .isEqualTo(Map.of(
                            "amount", Map.of("amount", "85000.00", "currency", "GBP"),
                            "giver", grace.value().toString(),
                            "reason", "It’s “good”"));
        });
    }

    @Test
    void namesNobodyWhereTheProcessActed() {
        events.publishEvent(promise(ada, null));
        assertThat(trail.of(List.of(ada.value()))).extracting(AuditRecord::by).containsExactly((UUID) null);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void refusesAnEventThatIsInNoTransaction() {
        var event = promise(ada, grace);
        assertThatThrownBy(() -> events.publishEvent(event)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void refusesToChangeARecord() {
        events.publishEvent(promise(ada, grace));
        assertThatThrownBy(() ->
                        jdbc.sql("update audit_record set by_person = null").update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("never changed");
    }

    @Test
    void refusesToRemoveARecord() {
        events.publishEvent(promise(ada, grace));
        assertThatThrownBy(() -> jdbc.sql("delete from audit_record").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void refusesToEmptyTheTrail() {
        assertThatThrownBy(() -> jdbc.sql("truncate audit_record").update()).isInstanceOf(DataAccessException.class);
    }

    @Test
    void findsByPersonEventSubjectAndTimeAPageAtATime() {
        for (int day = 0; day < 5; day++) {
            events.publishEvent(promise(day % 2 == 0 ? ada : grace, grace));
            clock.advance(Duration.ofDays(1));
        }
        var aboutAda = new AuditFilter(List.of(grace.value()), "GiftPromised", List.of(ada.value()), null, null);
        var first = trail.list(aboutAda, null, 2);
        var second = trail.list(aboutAda, first.next(), 2);
        assertThat(first.items()).hasSize(2).isSortedAccordingTo((a, b) -> Long.compare(b.id(), a.id()));
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();

        var days = new AuditFilter(
                null, null, null, TestClock.START.plus(Duration.ofDays(1)), TestClock.START.plus(Duration.ofDays(3)));
        assertThat(trail.list(days, null, 10).items()).hasSize(2);
        assertThat(trail.list(new AuditFilter(List.of(), null, null, null, null), null, 10)
                        .items())
                .isEmpty();
        assertThat(trail.events()).contains("GiftPromised");
    }

    private static GiftPromised promise(PersonId subject, @Nullable PersonId by) {
        return new GiftPromised(subject, Sterling.pounds(85_000), by == null ? subject : by, "It’s “good”", by);
    }
}
