package org.almoner.investment;

import static org.almoner.shared.Sterling.pounds;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.almoner.agreement.AgreementFixture;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.fund.DraftRound;
import org.almoner.fund.Funds;
import org.almoner.fund.Round;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.joda.money.Money;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Agreements that came to their end, and a follow-on round that takes them further. */
public class InvestmentFixture {

    public final AgreementFixture given;
    public final PersonId officer;
    /** May approve up to £150,000 and has no part in nominating or assessing. */
    public final PersonId approver;

    public final RoundId first;
    public final RoundId followOn;

    private final Agreements agreements;
    private final Investments investments;
    private final Rounds rounds;

    public static InvestmentFixture in(AutowireCapableBeanFactory beans) {
        return beans.createBean(InvestmentFixture.class);
    }

    InvestmentFixture(
            AutowireCapableBeanFactory beans,
            Agreements agreements,
            Investments investments,
            Funds funds,
            Rounds rounds,
            Clock clock) {
        this.agreements = agreements;
        this.investments = investments;
        this.rounds = rounds;
        given = AgreementFixture.in(beans);
        officer = given.officer;
        approver = given.given.person("Ines Investor", pounds(150_000), Role.APPROVER);
        first = given.given.round(pounds(250_000), null);
        var draft = RoundFixture.draft(funds.create(RoundFixture.fund(), officer), clock.instant());
        var basics = draft.basics();
        followOn = RoundFixture.published(
                rounds,
                draft.with(new DraftRound.Basics(
                                basics.fund(),
                                basics.code(),
                                "Live-streaming follow-on",
                                Round.Kind.FOLLOW_ON,
                                basics.summary(),
                                Set.of(),
                                first))
                        .with(new DraftRound.Budget(pounds(300_000), pounds(50_000), pounds(150_000), 4, 12)),
                officer);
    }

    /** An agreement of £58,000 whose work is done. */
    public AgreementId closing() {
        var agreement = given.active(first, pounds(58_000));
        deliver(agreement);
        return agreement;
    }

    /** Both milestones are reached and the final report is accepted. */
    public void deliver(AgreementId agreement) {
        agreements.reach(agreement, 0, officer);
        agreements.reach(agreement, 1, officer);
        agreements.completeDelivery(agreement, officer);
    }

    public InvestmentId nominated() {
        return investments.nominate(closing(), followOn, "It found twice as many streams.", officer);
    }

    public Results results(Money suggested) {
        var scores = rounds.get(followOn).criteria().stream()
                .map(criterion -> new InvestmentScore(criterion.code(), 4))
                .toList();
        return new Results(List.copyOf(scores), suggested, "Better than promised.");
    }

    public InvestmentId assessed() {
        var investment = nominated();
        investments.assess(investment, results(pounds(120_000)), officer);
        return investment;
    }

    public InvestmentId invited() {
        var investment = assessed();
        investments.approve(investment, "", approver);
        return investment;
    }
}
