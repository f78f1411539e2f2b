package org.almoner.agreement;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almoner.support.AlmonerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** What the database itself does not let happen to an agreement, whoever writes to it. */
@AlmonerTest
@Transactional
class AgreementConstraintsTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    AgreementFixture made;
    AgreementId id;

    @BeforeEach
    void anActiveAgreement() {
        made = AgreementFixture.in(beans);
        id = made.active(pounds(20_000));
        jdbc.sql("set constraints all immediate").update();
    }

    @Test
    void milestonesAddUpToTheAmount() {
        refused("update agreement_milestone set amount = amount + 1 where agreement = :id and position = 0");
    }

    @Test
    void financialYearsAddUpToTheAmount() {
        refused("update agreement_instalment set amount = amount - 1 where agreement = :id and position = 0");
    }

    @Test
    void theAmountAddsUpToItsParts() {
        refused("update agreement set amount = amount + 1 where id = :id");
    }

    @Test
    void nothingIsInEffectWithoutBothSignaturesChecksAndAccount() {
        refused("update agreement set countersigned_by = null, countersigned_at = null where id = :id");
    }

    @Test
    void nobodySignsForBothSides() {
        refused("update agreement set countersigned_by = signed_by where id = :id");
    }

    @Test
    void whatIsSignedIsWhatWasPrinted() {
        refused("update agreement set document_hash = repeat('0', 64) where id = :id");
    }

    @Test
    void nothingIsStoppedWithoutAReason() {
        refused("update agreement set status = 'SUSPENDED' where id = :id");
    }

    @Test
    void oneReportIsOwedForEachMilestone() {
        refused("""
                insert into report (id, agreement, milestone, title, due, status, version)
                values (gen_random_uuid(), :id, 0, 'Prototype', current_date, 'PLANNED', 0)""");
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).param("id", id.value()).update())
                .isInstanceOf(DataAccessException.class);
    }
}
