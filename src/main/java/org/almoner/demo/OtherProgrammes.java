package org.almoner.demo;

import java.time.LocalDate;
import java.time.Month;
import java.util.LinkedHashMap;
import org.almoner.application.ApplicationId;
import org.almoner.application.Exemption;
import org.almoner.fund.DraftRound;
import org.almoner.fund.RoundId;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** A competition for public bodies that is open now, and two programmes without a competition. */
@Component
class OtherProgrammes {

    private static final String WAITING = "Ladder Foundation for Recovery";

    private final RoundSetUp rounds;
    private final Proposals proposals;
    private final Applying applying;
    private final DirectAwards directAwards;
    private final Deciding deciding;
    private final Preparing preparing;
    private final Delivering delivering;

    OtherProgrammes(
            RoundSetUp rounds,
            Proposals proposals,
            Applying applying,
            DirectAwards directAwards,
            Deciding deciding,
            Preparing preparing,
            Delivering delivering) {
        this.rounds = rounds;
        this.proposals = proposals;
        this.applying = applying;
        this.directAwards = directAwards;
        this.deciding = deciding;
        this.preparing = preparing;
        this.delivering = delivering;
    }

    void write(Calendar today, Script script) {
        script.at(today.at(-79, 9, 50), () -> darkWeb(today, script));
        var victims = today.from(-182);
        script.at(victims.at(-30, 9, 20), () -> victims(victims, today, script));
        var newYear = newYear(today.day(-60));
        script.at(newYear.at(-140, 9, 20), () -> overseas(newYear, script));
    }

    /** The last financial year that had begun by this day; the money for work overseas is spent before and after. */
    private static Calendar newYear(LocalDate day) {
        var april = LocalDate.of(day.getYear(), Month.APRIL, 1);
        return new Calendar(april.isAfter(day) ? april.minusYears(1) : april);
    }

    private void darkWeb(Calendar today, Script script) {
        rounds.fund("DWEB", "Understanding the dark web");
        var dates = new DraftRound.Dates(today.at(-20, 9, 0), today.at(24, 12, 0), 15, 28);
        var round = rounds.draft("dark-web", today.today().getYear(), dates);
        script.at(today.at(-79, 10, 0), () -> rounds.publish(round));
    }

    /** Three charities; each has come a little further on its way to the next payment. */
    private void victims(Calendar decided, Calendar today, Script script) {
        rounds.fund("VSS", "Support for victims and survivors");
        var round = direct("victims", decided, script);
        var charities = proposals.read("victims");
        var starts = new LinkedHashMap<Proposal, LocalDate>();
        starts.put(charities.get(0), today.day(-158));
        starts.put(charities.get(1), today.day(-170));
        starts.put(charities.get(2), today.day(-166));
        award(
                round,
                new DirectAwards.Naming(
                        Exemption.ONLY_PROVIDER,
                        "No other charity offers this help in these places, and the people it helps cannot wait for a competition.",
                        starts),
                decided,
                script);
    }

    private void overseas(Calendar newYear, Script script) {
        rounds.fund("OLS", "Overseas live-streaming, aid budget");
        var decided = newYear.from(-105);
        var round = direct("overseas", decided, script);
        var starts = new LinkedHashMap<Proposal, LocalDate>();
        starts.put(proposals.read("overseas").getFirst(), newYear.day(-80));
        award(
                round,
                new DirectAwards.Naming(
                        Exemption.INTERNATIONAL_AGREEMENT,
                        "The agreements with the partner countries name this Office as the one that carries them out.",
                        starts),
                decided,
                script);
    }

    private RoundId direct(String definition, Calendar decided, Script script) {
        var dates = new DraftRound.Dates(decided.at(-20, 9, 0), decided.at(-3, 17, 0), 0, 28);
        var round = rounds.draft(definition, decided.day(-25).getYear(), dates);
        script.at(decided.at(-25, 10, 0), () -> rounds.publish(round));
        return round;
    }

    private void award(RoundId round, DirectAwards.Naming naming, Calendar decided, Script script) {
        directAwards.write(round, naming, decided, script, (told, id) -> deliver(id, told, decided.from(8), script));
    }

    private void deliver(ApplicationId id, Proposal told, Calendar day, Script script) {
        var lead = applying.lead(told);
        var fate = told.organisation().name().equals(WAITING) ? Fate.SMOOTH.unapproved(1) : Fate.SMOOTH;
        var agreement = deciding.agreement(id).id();
        preparing.prepare(agreement, lead, day, script, () -> delivering.deliver(agreement, lead, fate, script));
    }

    private static Money pounds(long pounds) {
        return Sterling.pounds(pounds);
    }
}
