package org.almoner.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.reset;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.AgreementOpened;
import org.almoner.agreement.AgreementSigned;
import org.almoner.agreement.Agreements;
import org.almoner.agreement.Deadlines;
import org.almoner.agreement.DueDiligenceCompleted;
import org.almoner.agreement.Payees;
import org.almoner.agreement.Signatures;
import org.almoner.award.AwardId;
import org.almoner.identity.PersonId;
import org.almoner.process.DiagramTest;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Some of these commit, so each test has a person and a group of its own. */
@DiagramTest
@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class WorkQueueTests {

    static final Instant NOW = TestClock.START;

    final UUID me = UUID.randomUUID();
    final UUID colleague = UUID.randomUUID();
    final String group = "organisation/" + UUID.randomUUID();
    final List<String> groups = List.of("reviewer", group);

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Agreements agreements;

    @Autowired
    Signatures signatures;

    @Autowired
    Payees payees;

    @Autowired
    Deadlines deadlines;

    @Autowired
    WorkQueue queue;

    @BeforeEach
    void theGroupSigns() {
        reset(agreements, signatures, payees, deadlines);
        given(signatures.signatory(any())).willReturn(group);
        given(payees.verified(any())).willReturn(true);
        given(agreements.headline(any())).willReturn("LSD-2026-0042/A");
    }

    @Test
    void showsTheMostUrgentFirstAndWhatHasNoDateLast() {
        var never = open(null);
        var late = open(NOW.minusSeconds(60));
        var soon = open(NOW.plus(Duration.ofDays(2)));
        assertThat(queue.mine(me, groups, Filter.ALL, null, 10).items())
                .extracting(WorkItem::subject)
                .containsExactly(late.value(), soon.value(), never.value());
        assertThat(queue.mine(me, groups, Filter.OVERDUE, null, 10).items())
                .singleElement()
                .satisfies(item -> assertThat(item.overdue(NOW)).isTrue());
        assertThat(queue.counts(me, groups)).isEqualTo(new WorkCounts(0, 3, 1, 1));
    }

    @Test
    void pagesByKeyWithoutLosingOrRepeatingALine() {
        var subjects = new ArrayList<UUID>();
        IntStream.range(0, 7)
                .forEach(n -> subjects.add(
                        open(n % 3 == 0 ? null : NOW.plusSeconds(n % 2)).value()));
        queue.claim(item(new AgreementId(subjects.getFirst())).id(), me, groups);
        var seen = new ArrayList<UUID>();
        @Nullable String cursor = null;
        do {
            var page = queue.mine(me, groups, Filter.ALL, cursor, 2);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(2);
            page.items().forEach(item -> seen.add(item.subject()));
            cursor = page.next();
        } while (cursor != null);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(subjects);
    }

    @Test
    void aMadeUpCursorIsRefused() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> queue.mine(me, groups, Filter.ALL, "nonsense", 2));
    }

    @Test
    void whatIsTakenIsMineUntilIPutItBack() {
        var id = item(open(null)).id();
        queue.claim(id, me, groups);
        assertThat(queue.mine(me, groups, Filter.MINE, null, 10).items()).hasSize(1);
        assertThat(queue.mine(colleague, groups, Filter.ALL, null, 10).items()).isEmpty();
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> queue.claim(id, colleague, groups))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("workflow.already-claimed"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> queue.release(id, colleague));
        queue.release(id, me);
        assertThat(queue.mine(colleague, groups, Filter.UNCLAIMED, null, 10).items())
                .hasSize(1);
    }

    @Test
    void whatIsNotMineIsNotThere() {
        var id = item(open(null)).id();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> queue.get(id, me, List.of("officer")));
        assertThat(queue.mine(me, List.of("officer"), Filter.ALL, null, 10).items())
                .isEmpty();
    }

    @Test
    void whatIsDoneIsGone() {
        var agreement = open(null);
        events.publishEvent(new AgreementSigned(agreement, "Asha Rahman", "", new PersonId(me)));
        assertThat(queue.of(List.of(agreement.value())))
                .extracting(WorkItem::event)
                .containsExactly("AgreementCountersigned");
    }

    @Test
    @Transactional(propagation = Propagation.NEVER)
    void ofManyWhoTakeItAtOnceOneGetsIt() throws Exception {
        var id = item(open(null)).id();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var attempts = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(n -> () -> claims(id, UUID.randomUUID()))
                    .toList();
            var winners = 0;
            for (var attempt : threads.invokeAll(attempts)) if (attempt.get()) winners++;
            assertThat(winners).isOne();
        }
    }

    @Test
    @Transactional(propagation = Propagation.NEVER)
    void isRebuiltFromTheEngineAsItWas() {
        var taken = item(open(NOW.plus(Duration.ofDays(1))));
        open(null);
        queue.claim(taken.id(), me, groups);
        var before = queue.mine(me, groups, Filter.ALL, null, 100).items();
        queue.rebuild();
        assertThat(queue.mine(me, groups, Filter.ALL, null, 100).items())
                .isEqualTo(before)
                .hasSizeGreaterThanOrEqualTo(2);
    }

    private boolean claims(String id, UUID person) {
        try {
            queue.claim(id, person, groups);
            return true;
        } catch (Refusal taken) {
            return false;
        }
    }

    private AgreementId open(@Nullable Instant due) {
        var agreement = AgreementId.next();
        given(deadlines.toSign(agreement)).willReturn(due == null ? null : Date.from(due));
        events.publishEvent(new AgreementOpened(agreement, AwardId.next()));
        events.publishEvent(new DueDiligenceCompleted(agreement, true, "", new PersonId(me)));
        return agreement;
    }

    private WorkItem item(AgreementId agreement) {
        return queue.of(List.of(agreement.value())).getFirst();
    }
}
