package org.almoner.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.reset;

import org.almoner.agreement.AgreementId;
import org.almoner.agreement.AgreementOpened;
import org.almoner.agreement.AgreementSigned;
import org.almoner.agreement.Agreements;
import org.almoner.award.AwardId;
import org.almoner.identity.PersonId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DiagramTest
class AgreementDiagramTests {

    final AgreementId agreement = AgreementId.next();

    @Autowired
    Diagram diagram;

    @Autowired
    Agreements agreements;

    @BeforeEach
    void theOrganisationSigns() {
        reset(agreements);
        given(agreements.signatory(agreement)).willReturn("organisation/0190");
        given(agreements.headline(agreement)).willReturn("LSD-2026-0042/A");
    }

    @Test
    void commitsTheMoneyOnceTheAgreementIsSigned() {
        diagram.happens(new AgreementOpened(agreement, AwardId.next()));
        assertThat(diagram.items(agreement)).singleElement().satisfies(item -> {
            assertThat(item.event()).isEqualTo("AgreementSigned");
            assertThat(item.groups()).containsExactly("organisation/0190");
        });
        diagram.happens(new AgreementSigned(agreement, "Asha Rahman", PersonId.next()));
        assertThat(diagram.endedAt(agreement)).isEqualTo("active");
        var order = inOrder(agreements);
        order.verify(agreements).activate(agreement);
        order.verify(agreements).sendWelcome(agreement);
    }

    @AfterAll
    void everyNodeIsPassed() {
        diagram.assertEveryNodePassed("agreement");
    }
}
