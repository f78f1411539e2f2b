package org.almoner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.almoner.agreement.AgreementId;
import org.almoner.application.ApplicationId;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.investment.InvestmentApproved;
import org.almoner.investment.InvestmentAssessed;
import org.almoner.investment.InvestmentDeclined;
import org.almoner.investment.InvestmentId;
import org.almoner.investment.InvestmentNominated;
import org.almoner.investment.InvestmentTakenUp;
import org.almoner.investment.Investments;
import org.almoner.shared.Sterling;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiagramTest
class InvestmentDiagramTests {

    static final Instant EXPIRES = TestClock.START.plus(Duration.ofDays(28));
    static final Money AMOUNT = Sterling.pounds(120_000);

    final InvestmentId investment = InvestmentId.next();
    final PersonId someone = PersonId.next();

    @Autowired
    Diagram diagram;

    @Autowired
    Timers timers;

    @Autowired
    Investments investments;

    @BeforeEach
    void theInvitationHoldsForFourWeeks() {
        reset(investments);
        given(investments.headline(investment)).willReturn("LSD-2024-0007/A Listening posts");
        given(investments.applicant(investment)).willReturn("organisation/0190");
        given(investments.expiresAt(investment)).willReturn(Date.from(EXPIRES));
    }

    @Test
    void anInvitationIsTakenUpByTheOrganisation() {
        nominateAndAssess();
        assertThat(diagram.items(investment)).singleElement().satisfies(item -> {
            assertThat(item.event()).isEqualTo("InvestmentApproved");
            assertThat(item.groups()).containsExactly("approver");
        });
        diagram.happens(new InvestmentApproved(investment, AMOUNT, "", someone));
        verify(investments).invite(investment);
        assertThat(diagram.items(investment)).singleElement().satisfies(item -> {
            assertThat(item.event()).isEqualTo("InvestmentTakenUp");
            assertThat(item.groups()).containsExactly("organisation/0190");
            assertThat(item.dueAt()).isEqualTo(EXPIRES);
        });
        diagram.happens(new InvestmentTakenUp(investment, ApplicationId.next(), someone));
        assertThat(diagram.endedAt(investment)).isEqualTo("takenUp");
        verify(investments, never()).lapse(investment);
    }

    @Test
    void aDeclinedNominationEndsWithALetter() {
        nominateAndAssess();
        diagram.happens(new InvestmentDeclined(investment, "The results do not carry further.", someone));
        assertThat(diagram.endedAt(investment)).isEqualTo("declined");
        verify(investments).sendDecline(investment);
        verify(investments, never()).invite(investment);
    }

    @Test
    void anInvitationNobodyTakesUpLapses() {
        nominateAndAssess();
        diagram.happens(new InvestmentApproved(investment, AMOUNT, "", someone));
        timers.passUntil(EXPIRES);
        assertThat(diagram.endedAt(investment)).isEqualTo("lapsed");
        verify(investments).lapse(investment);
    }

    private void nominateAndAssess() {
        diagram.happens(new InvestmentNominated(investment, AgreementId.next(), RoundId.next(), "It works.", someone));
        assertThat(diagram.waitsFor(investment)).containsExactly("InvestmentAssessed");
        diagram.happens(new InvestmentAssessed(investment, AMOUNT, "Better than promised.", someone));
    }

    @AfterAll
    void everyNodeIsPassed() {
        diagram.assertEveryNodePassed("investment");
    }
}
