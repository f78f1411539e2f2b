package org.almoner.reporting;

import static org.almoner.shared.Sterling.pounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.almoner.award.Award;
import org.almoner.award.AwardFixture;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.award.Offers;
import org.almoner.fund.CreateFund;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.ledger.Standing;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * A round in which everything that can happen to money and names happens, in an order that chance decides. Acts go
 * through the façades; what the agreement would ask the pot to do is asked of it here.
 */
class Months {

    private final Awards awards;
    private final Offers offers;
    private final Pots pots;
    private final Organisations organisations;
    private final Funds funds;
    private final Rounds rounds;
    private AwardFixture given;
    private Random chance;
    private PersonId lead;
    private PersonId chair;
    private PersonId holder;
    private PersonId officer;
    private OrganisationId organisation;
    private final List<AwardId> all = new ArrayList<>();

    RoundId round;

    Months(Awards awards, Offers offers, Pots pots, Organisations organisations, Funds funds, Rounds rounds) {
        this.awards = awards;
        this.offers = offers;
        this.pots = pots;
        this.organisations = organisations;
        this.funds = funds;
        this.rounds = rounds;
    }

    static Months in(AutowireCapableBeanFactory beans, long seed) {
        var months = beans.createBean(Months.class);
        months.begin(AwardFixture.in(beans), new Random(seed));
        return months;
    }

    private void begin(AwardFixture fixture, Random seeded) {
        given = fixture;
        chance = seeded;
        lead = given.person("Ada Okafor", Role.APPLICANT);
        chair = given.person("Chair", Role.PANEL);
        holder = given.person("Budget Holder", pounds(10_000_000), Role.APPROVER);
        officer = given.person("Officer", Role.OFFICER);
        round = given.round(pounds(1_000_000), null);
        organisation = given.organisation(lead);
        all.add(given.proposed(round, organisation, lead, pounds(60_000), "4"));
        for (var i = 1; i < 6; i++) {
            var other = given.organisation(lead);
            all.add(given.proposed(round, other, lead, Sterling.pence(4_000_001 + i), "4"));
        }
    }

    PotId pot() {
        return new PotId(round.value());
    }

    /** Some acts of one day. */
    void day() {
        for (var act = 0; act < 6; act++) on(all.get(chance.nextInt(all.size())));
        if (chance.nextInt(2) == 0) rename();
    }

    private void rename() {
        organisations.change(organisation, OrganisationFixture.charity("Renamed " + chance.nextInt()), lead);
        var fund = funds.get(rounds.get(round).fund());
        var terms = fund.terms();
        funds.change(
                fund.id(),
                new CreateFund(
                        terms.code(),
                        "Fund " + chance.nextInt(),
                        terms.department(),
                        terms.seniorResponsibleOfficer(),
                        terms.legalPower(),
                        terms.instrument()),
                officer);
    }

    private void on(AwardId id) {
        var award = awards.get(id);
        switch (award.status()) {
            case PROPOSED -> awards.decide(id, AwardFixture.recommend(pounds(20_000 + chance.nextInt(9_000))), chair);
            case RECOMMENDED -> approveOrWithdraw(id);
            case APPROVED -> offers.issue(id, officer);
            case OFFERED -> offers.answer(id, chance.nextInt(8) > 0, "", lead);
            case ACCEPTED -> money(award);
            default -> {}
        }
    }

    private void approveOrWithdraw(AwardId id) {
        if (chance.nextInt(6) == 0) awards.returnToPanel(id, "Too much for this.", holder);
        else awards.approve(id, holder);
    }

    private void money(Award award) {
        var standing = pots.standing(pot(), award.id().value());
        if (standing.reserved().isPositive()) pots.commit(pot(), award.id().value(), award.reference(), null);
        else spend(award, standing);
    }

    private void spend(Award award, Standing standing) {
        var of = award.id().value();
        var source = UUID.randomUUID();
        var reference = award.reference();
        switch (chance.nextInt(5)) {
            case 0, 1 -> some(standing.committed(), sum -> pots.owe(pot(), of, source, reference, sum, null));
            case 2 -> some(standing.payable(), sum -> pots.pay(pot(), of, source, reference, sum, null));
            case 3 ->
                some(standing.paid(), sum -> {
                    pots.recover(pot(), of, source, reference, sum, null);
                    pots.restore(pot(), of, source, reference, sum, null);
                });
            default -> some(standing.committed(), sum -> pots.decommit(pot(), of, source, reference, sum, null));
        }
    }

    private void some(Money most, java.util.function.Consumer<Money> act) {
        if (most.isPositive()) act.accept(Sterling.pence(1 + chance.nextLong(Sterling.pence(most))));
    }
}
