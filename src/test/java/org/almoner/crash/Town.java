package org.almoner.crash;

import static org.almoner.shared.Sterling.pounds;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.almoner.fund.CreateFund;
import org.almoner.fund.DraftRound;
import org.almoner.fund.Funds;
import org.almoner.fund.Instrument;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.Person;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The people and the one round of a node that is killed; found again when it starts anew. */
public final class Town {

    private static final String CODE = "CRASH";

    private final People people;
    private final Funds funds;
    private final Rounds rounds;
    private final Clock clock;
    private final String password;
    private final Map<String, PersonId> known = new ConcurrentHashMap<>();

    public static Town in(AutowireCapableBeanFactory beans) {
        return beans.createBean(Town.class);
    }

    Town(People people, Funds funds, Rounds rounds, Clock clock) {
        this.people = people;
        this.funds = funds;
        this.rounds = rounds;
        this.clock = clock;
        this.password = people.encode("long enough for a test");
    }

    /** Everybody moves in, before there is anything to do. */
    void settle() {
        officer();
        chair();
        reviewers();
        for (var which : List.of(1, 2)) approver(which);
        for (var which : List.of(1, 2, 3)) finance(which);
        round();
    }

    /** Takes applications now, has money for all of them, and asks for two reviews of each. */
    public Round round() {
        return rounds.byCode(CODE).orElseGet(() -> rounds.get(publish()));
    }

    private RoundId publish() {
        var officer = officer();
        var fund = funds.create(
                new CreateFund(CODE, "Crash", "Tests", "Priya Shah", "Test Act 2020", Instrument.GRANT), officer);
        var basics = new DraftRound.Basics(
                fund, CODE, "Crash", Round.Kind.OPEN_COMPETITION, "Ideas that survive.", Set.of());
        var now = clock.instant();
        var draft = DraftRound.standard(basics)
                .with(new DraftRound.Budget(pounds(500_000_000), pounds(1_000), pounds(100_000), null, 24))
                .with(new DraftRound.Dates(now, now.plus(Duration.ofDays(30)), 15, 14))
                .with(new DraftRound.Scoring(new BigDecimal("3.00"), 2, false));
        var round = rounds.draft(draft, officer);
        rounds.publish(round, officer);
        return round;
    }

    public PersonId officer() {
        return staff("officer", null, Role.OFFICER);
    }

    public PersonId chair() {
        return staff("panel", null, Role.PANEL);
    }

    /** One of two, each with a limit that covers everything. */
    public PersonId approver(int which) {
        return staff("approver" + which, pounds(1_000_000_000), Role.APPROVER);
    }

    /** One of three. */
    public PersonId finance(int which) {
        return staff("finance" + which, null, Role.FINANCE);
    }

    public List<PersonId> reviewers() {
        return IntStream.range(0, 4)
                .mapToObj(i -> staff("reviewer" + i, null, Role.REVIEWER))
                .toList();
    }

    public PersonId applicant() {
        return add(UUID.randomUUID() + ".example", "Ada Applicant", null, Role.APPLICANT);
    }

    private PersonId staff(String name, @Nullable Money limit, Role role) {
        return known.computeIfAbsent(
                name,
                any -> people.byEmail("x@" + name + ".example")
                        .map(Person::id)
                        .orElseGet(() -> add(name + ".example", name, limit, role)));
    }

    private PersonId add(String domain, String name, @Nullable Money limit, Role role) {
        return people.add(new AddPerson(name, "x@" + domain, Set.of(role), null, limit, password), null);
    }
}
