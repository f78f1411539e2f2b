package org.almoner.application;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.almoner.award.AwardFixture;
import org.almoner.fund.DraftRound;
import org.almoner.fund.Funds;
import org.almoner.fund.Round;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Awards without a competition: who is named, who may apply, and who is refused. */
@AlmonerTest
@Transactional
class InvitationsTests {

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    Invitations invitations;

    @Autowired
    Applications applications;

    @Autowired
    Drafts drafts;

    @Autowired
    Submissions submissions;

    @Autowired
    Rounds rounds;

    @Autowired
    Funds funds;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    AwardFixture given;
    PersonId officer;
    PersonId lead;
    OrganisationId charity;
    RoundId round;

    @BeforeEach
    void aRoundOfDirectAwards() {
        given = AwardFixture.in(beans);
        officer = given.person("Olive Officer", Role.OFFICER);
        lead = given.person("Ada Applicant", Role.APPLICANT);
        charity = given.organisation(lead);
        round = direct();
    }

    @Test
    void opensTheRoundToTheRecipientAlone() {
        name(charity, pounds(50_000));
        assertThat(invitations.waiting(lead)).extracting(Invitation::round).containsExactly(round);
        var id = drafts.start(round, charity, lead);
        assertThat(applications.get(id).origin()).isNull();
        assertThat(invitations.waiting(lead)).isEmpty();
        var stranger = given.person("Stranger", Role.APPLICANT);
        refused("application.not-invited", () -> drafts.start(round, given.organisation(stranger), stranger));
    }

    @Test
    void takesNoMoreThanTheInvitationSays() {
        name(charity, pounds(50_000));
        var id = drafts.start(round, charity, lead);
        drafts.save(id, ApplicationFixture.complete(rounds.get(round), pounds(50_002)), null, lead);
        refused("application.above-invitation", () -> submissions.submit(id, lead));
        drafts.save(id, ApplicationFixture.complete(rounds.get(round), pounds(50_000)), null, lead);
        submissions.submit(id, lead);
        assertThat(applications.get(id).draft()).isFalse();
    }

    @Test
    void namesNobodyTwiceAndNobodyBeyondThePot() {
        name(charity, pounds(100_000));
        var other = given.organisation(given.person("Ben", Role.APPLICANT));
        name(other, pounds(100_000));
        var third = given.organisation(given.person("Cai", Role.APPLICANT));
        refused("invitation.above-pot", () -> name(third, pounds(50_001)));
        refused("invitation.already-invited", () -> name(charity, pounds(10_000)));
    }

    @Test
    void refusesWhatIsOutsideTheTermsOrUnexplained() {
        refused("invitation.outside-limits", () -> name(charity, pounds(9_999)));
        refused("invitation.outside-limits", () -> name(charity, pounds(100_001)));
        refused(
                "invitation.reason-missing",
                () -> invitations.name(
                        new NameRecipient(round, charity, pounds(50_000), Exemption.ONLY_PROVIDER, " "), officer));
        refused("application.officer-only", () -> invitations.name(recipient(charity, pounds(50_000)), lead));
    }

    @Test
    void namesRecipientsOnlyInRoundsOfDirectAwards() {
        var open = RoundFixture.published(funds, rounds, officer, clock.instant());
        refused(
                "invitation.not-direct",
                () -> invitations.name(
                        new NameRecipient(open, charity, pounds(50_000), Exemption.EMERGENCY, "Now"), officer));
        clock.set(rounds.get(round).deadline());
        refused("invitation.round-not-open", () -> name(charity, pounds(50_000)));
    }

    @Test
    void takesARecipientOffUntilTheyBegin() {
        var id = name(charity, pounds(50_000));
        invitations.remove(id, officer);
        refused("application.not-invited", () -> drafts.start(round, charity, lead));
        var again = name(charity, pounds(60_000));
        drafts.start(round, charity, lead);
        refused("invitation.not-open", () -> invitations.remove(again, officer));
    }

    @Test
    void invitesAFollowOnOfItsOwnRoundOnlyAndUntilItExpires() {
        var first = RoundFixture.published(funds, rounds, officer, clock.instant());
        var origin = given.reviewed(first, charity, lead, pounds(50_000), "4", "0");
        var following = following(first);
        var expires = clock.instant().plus(Duration.ofDays(7));
        refused(
                "invitation.not-following",
                () -> invitations.invite(
                        new InviteFollowOn(following(direct()), origin, pounds(50_000), "Good", expires)));
        invitations.invite(new InviteFollowOn(following, origin, pounds(50_000), "Good", expires));
        clock.set(expires);
        refused("application.invitation-over", () -> drafts.start(following, charity, lead));
    }

    @Test
    void beginsAFollowOnWithWhatTheFirstOneSaid() {
        var first = RoundFixture.published(funds, rounds, officer, clock.instant());
        var origin = ApplicationFixture.ready(drafts, rounds, first, charity, lead);
        submissions.submit(origin, lead);
        var following = following(first);
        var expires = clock.instant().plus(Duration.ofDays(7));
        invitations.invite(new InviteFollowOn(following, origin, pounds(50_000), "Good", expires));
        var next = applications.get(drafts.start(following, charity, lead));
        assertThat(next.origin()).isEqualTo(origin);
        assertThat(next.title()).isEqualTo(applications.get(origin).title());
        assertThat(next.answers()).isEqualTo(applications.get(origin).answers());
        assertThat(next.costs()).isEmpty();
        assertThat(next.startsOn()).isNull();
        assertThat(next.reference()).isNull();
    }

    @Test
    void theDatabaseRefusesAnUninvitedApplicationToo() {
        assertThatThrownBy(() -> given.reviewed(round, charity, lead, pounds(50_000), "4", "0"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("is not invited");
    }

    private InvitationId name(OrganisationId organisation, Money amount) {
        return invitations.name(recipient(organisation, amount), officer);
    }

    private NameRecipient recipient(OrganisationId organisation, Money amount) {
        return new NameRecipient(
                round, organisation, amount, Exemption.ONLY_PROVIDER, "Nobody else runs this service.");
    }

    private RoundId direct() {
        return published(Round.Kind.DIRECT_AWARD, null);
    }

    private RoundId following(RoundId parent) {
        return published(Round.Kind.FOLLOW_ON, parent);
    }

    private RoundId published(Round.Kind kind, RoundId parent) {
        var draft = RoundFixture.draft(funds.create(RoundFixture.fund(), officer), clock.instant());
        var basics = draft.basics();
        var other = new DraftRound.Basics(
                basics.fund(), basics.code(), basics.name(), kind, basics.summary(), Set.of(), parent);
        return RoundFixture.published(rounds, draft.with(other), officer);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
