package org.almoner.reporting;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.almoner.award.AwardFixture;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.award.Offers;
import org.almoner.fund.RoundId;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.support.AlmonerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** An award on its way, with its process, in front of which everything agrees until somebody meddles. */
@AlmonerTest
@Transactional
class ChecksTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Checks checks;

    @Autowired
    Awards awards;

    @Autowired
    Offers offers;

    @Autowired
    Pots pots;

    @Autowired
    JdbcClient jdbc;

    private AwardFixture given;
    private RoundId round;
    private AwardId award;
    private PersonId lead;

    @BeforeEach
    void anAwardWithAnOffer() {
        given = AwardFixture.in(beans);
        round = given.round(pounds(100_000), null);
        lead = given.person("Ada Okafor", Role.APPLICANT);
        award = given.proposed(round, given.organisation(lead), lead, pounds(60_000), "4.25");
    }

    @Test
    void findsNothingAllTheWayToTheAgreement() {
        assertThat(findings()).isEmpty();
        awards.decide(award, AwardFixture.recommend(), given.person("Cara Chair", Role.PANEL));
        assertThat(findings()).isEmpty();
        awards.approve(award, given.person("Ben Budget", pounds(100_000), Role.APPROVER));
        assertThat(findings()).isEmpty();
        offers.issue(award, given.person("Olive Officer", Role.OFFICER));
        assertThat(findings()).isEmpty();
        offers.answer(award, true, "", lead);
        assertThat(findings()).isEmpty();
        assertThat(checks.run()).hasSizeGreaterThan(10).allMatch(Check::ok);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update pot set available = available - 100, paid = paid + 100          | paid is 1.00 but the entries come to 0.00
            update reservation set amount = amount - 1                             | and has 59999.99 reserved
            delete from reservation                                                | promises 60000.00 and has 0.00 reserved
            update award set status = 'RESERVE'                                    | waits at {AwardApproved}, but is RESERVE
            update award set status = 'DECLINED'                                   | still waits at {AwardApproved}, but is DECLINED
            update round set status = 'COMPLETED'                                  | still waits at {untilOpening}, but is COMPLETED
            delete from work_item                                                  | AwardApproved is not in the queue
            insert into alarm (at, event, subject, detail) values (now(), 'OfferIssued', gen_random_uuid(), '') | OfferIssued was taken by no process
            update engine.act_ru_execution set business_key_ = gen_random_uuid() where business_key_ is not null | runs for nothing we know of
            """)
    void findsWhatSomebodyMeddledWith(String meddling, String finding) {
        awards.decide(award, AwardFixture.recommend(), given.person("Cara Chair", Role.PANEL));
        jdbc.sql(meddling).update();
        assertThat(findings()).anySatisfy(text -> assertThat(text).contains(finding));
    }

    @Test
    void findsAProcessThatRunsTwice() {
        jdbc.sql("""
                insert into engine.act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_,
                    act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_,
                    sequence_counter_)
                select 'copy', 1, 'copy', 'copy', business_key_, proc_def_id_, act_id_, is_active_, is_concurrent_, is_scope_,
                    is_event_scope_, 1, 0, 1
                from engine.act_ru_execution where business_key_ = :award and parent_id_ is null""").param("award", award.value().toString()).update();
        assertThat(findings()).anySatisfy(text -> assertThat(text).contains("award runs 2 times"));
    }

    @Test
    void findsAClaimAPaymentAndARecoveryThatOnlyTheBooksKnow() {
        var pot = new PotId(round.value());
        var id = award.value();
        pots.reserve(pot, id, "T/A", pounds(100), null);
        pots.commit(pot, id, "T/A", null);
        pots.owe(pot, id, UUID.randomUUID(), "T/A.1", pounds(30), null);
        pots.pay(pot, id, UUID.randomUUID(), "T/A.1", pounds(20), null);
        pots.recover(pot, id, UUID.randomUUID(), "T/A/R.1", pounds(10), null);
        pots.withdraw(pot, UUID.randomUUID(), "T", null);
        assertThat(findings())
                .anySatisfy(
                        text -> assertThat(text).contains("T/A.1 is not approved over 0.00 and the books owe 30.00"))
                .anySatisfy(text -> assertThat(text).contains("T/A.1 is not made over 0.00 and the books paid 20.00"))
                .anySatisfy(text -> assertThat(text).contains("and the books recovered 10.00"))
                .anySatisfy(text -> assertThat(text).contains("Money is committed without an agreement"));
    }

    @Test
    void keepsToTheFirstFindingsAndCountsAll() {
        jdbc.sql("""
                insert into alarm (at, event, subject, detail)
                select now(), 'OfferIssued', gen_random_uuid(), '' from generate_series(1, 1000)""").update();
        var alarms = checks.run().stream()
                .filter(check -> check.name().contains("unheard"))
                .toList();
        assertThat(alarms).singleElement().satisfies(check -> {
            assertThat(check.count()).isEqualTo(1000);
            assertThat(check.findings()).hasSize(Check.MOST_FINDINGS);
        });
    }

    private List<String> findings() {
        return checks.run().stream()
                .flatMap(check -> check.findings().stream())
                .map(Finding::text)
                .toList();
    }
}
