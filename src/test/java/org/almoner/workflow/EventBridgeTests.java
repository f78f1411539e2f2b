package org.almoner.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.UUID;
import org.almoner.agreement.AgreementCountersigned;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.AgreementOpened;
import org.almoner.agreement.AgreementSigned;
import org.almoner.agreement.Agreements;
import org.almoner.agreement.DueDiligenceCompleted;
import org.almoner.agreement.Payees;
import org.almoner.agreement.Signatures;
import org.almoner.award.AwardId;
import org.almoner.fund.RoundCancelled;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.process.DiagramTest;
import org.almoner.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@DiagramTest
class EventBridgeTests {

    final PersonId someone = PersonId.next();

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Agreements agreements;

    @Autowired
    Signatures signatures;

    @Autowired
    Payees payees;

    @Autowired
    Processes processes;

    @Autowired
    WorkQueue queue;

    @BeforeEach
    void anOrganisationSigns() {
        reset(agreements, signatures, payees);
    }

    @Test
    void anEventStartsAProcessOnceForASubjectAndSoundsTheAlarmTheSecondTime() {
        var agreement = open();
        assertThat(processes.running("agreement", agreement.value())).isTrue();
        assertThat(alarms(agreement)).isZero();
        events.publishEvent(new AgreementOpened(agreement, AwardId.next()));
        assertThat(alarms(agreement)).isOne();
        events.publishEvent(new AgreementCountersigned(agreement, someone));
        verify(agreements, times(1)).activate(agreement);
    }

    @Test
    void anEventNoProcessTakesIsAnAlarmUntilSomeoneSettlesIt() {
        var agreement = AgreementId.next();
        events.publishEvent(new AgreementSigned(agreement, "Asha Rahman", "", someone));
        var alarm = processes.alarms().getLast();
        assertThat(alarm.event()).isEqualTo("AgreementSigned");
        assertThat(alarm.subject()).isEqualTo(agreement.value());
        assertThat(alarm.detail()).contains("Asha Rahman");
        processes.settle(alarm.id(), someone.value());
        assertThat(alarms(agreement)).isZero();
    }

    @Test
    void anInterruptionWithNothingToInterruptIsNoAlarm() {
        var draft = RoundId.next();
        events.publishEvent(new RoundCancelled(draft, "Not needed", someone));
        assertThat(processes.alarms()).noneMatch(alarm -> alarm.subject().equals(draft.value()));
    }

    @Test
    @Transactional(propagation = Propagation.NEVER)
    void aRefusedStepRefusesTheActItselfAndUndoesAll() {
        var agreement = open();
        willThrow(new Refusal("pot.insufficient", "LSD")).given(agreements).activate(agreement);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> events.publishEvent(new AgreementCountersigned(agreement, someone)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("pot.insufficient"));
        assertThat(queue.of(java.util.List.of(agreement.value())))
                .singleElement()
                .satisfies(item -> assertThat(item.event()).isEqualTo("AgreementCountersigned"));
        assertThat(processes.places(agreement.value()))
                .noneMatch(place -> place.activityId().equals("planReports"));
    }

    private AgreementId open() {
        var agreement = AgreementId.next();
        given(signatures.signatory(agreement)).willReturn("organisation/" + new UUID(1, 1));
        given(payees.verified(agreement)).willReturn(true);
        events.publishEvent(new AgreementOpened(agreement, AwardId.next()));
        events.publishEvent(new AgreementSigned(agreement, "Asha Rahman", "", someone));
        events.publishEvent(new DueDiligenceCompleted(agreement, true, "", someone));
        return agreement;
    }

    private long alarms(AgreementId agreement) {
        return processes.alarms().stream()
                .filter(alarm -> alarm.subject().equals(agreement.value()))
                .count();
    }
}
