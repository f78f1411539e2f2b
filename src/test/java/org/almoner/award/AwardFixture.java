package org.almoner.award;

import static org.almoner.shared.Sterling.pounds;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.almoner.application.ApplicationId;
import org.almoner.fund.DraftRound;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.ledger.Pot;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rounds, people and reviewed applications before the panel. What came before an award is written straight to its table. */
public class AwardFixture {

    /** Everyone's. */
    public static final String PASSWORD = "long enough for a test";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final People people;
    private final Funds funds;
    private final Rounds rounds;
    private final Organisations organisations;
    private final Awards awards;
    private final Pots pots;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String password;

    public static AwardFixture in(AutowireCapableBeanFactory beans) {
        return beans.createBean(AwardFixture.class);
    }

    AwardFixture(
            People people,
            Funds funds,
            Rounds rounds,
            Organisations organisations,
            Awards awards,
            Pots pots,
            JdbcClient jdbc,
            Clock clock) {
        this.people = people;
        this.funds = funds;
        this.rounds = rounds;
        this.organisations = organisations;
        this.awards = awards;
        this.pots = pots;
        this.jdbc = jdbc;
        this.clock = clock;
        this.password = people.encode(PASSWORD);
    }

    public PersonId person(String name, Role... roles) {
        return person(name, null, roles);
    }

    public PersonId person(String name, @Nullable Money limit, Role... roles) {
        var email = UUID.randomUUID() + "@almoner.test";
        return people.add(new AddPerson(name, email, Set.of(roles), null, limit, password), null);
    }

    /** A published round with awards of £1,000 to £200,000 or the pot, a threshold of 3 and offers for 14 days. */
    public RoundId round(Money pot, @Nullable Integer maxAwards) {
        var officer = person("Olive Officer", Role.OFFICER);
        var most = pot.isLessThan(pounds(200_000)) ? pot : pounds(200_000);
        DraftRound draft = RoundFixture.draft(funds.create(RoundFixture.fund(), officer), clock.instant())
                .with(new DraftRound.Budget(pot, pounds(1_000), most, maxAwards, 24));
        return RoundFixture.published(rounds, draft, officer);
    }

    public AwardId proposed(RoundId round, Money requested, String score) {
        var lead = person("Ada Applicant", Role.APPLICANT);
        return proposed(round, organisation(lead), lead, requested, score);
    }

    public OrganisationId organisation(PersonId lead) {
        return organisations.register(OrganisationFixture.company("Organisation " + NUMBER.incrementAndGet()), lead);
    }

    public AwardId proposed(RoundId round, OrganisationId organisation, PersonId lead, Money requested, String score) {
        return proposed(reviewed(round, organisation, lead, requested, score, "0.5"));
    }

    /** Somebody with a role of the fund who also works for an organisation that is a partner in this application. */
    public PersonId partner(ApplicationId application, Role... roles) {
        var name = "Partner " + NUMBER.incrementAndGet();
        var person = person(name, roles);
        organisations.register(OrganisationFixture.company(name + " Limited"), person);
        jdbc.sql("""
                insert into partner (application, position, number, name, kind, registration, country, role)
                values (:application, 0, 1, :name, 'COMPANY', '', 'United Kingdom', 'Trials')""")
                .param("application", application.value())
                .param("name", name)
                .update();
        return person;
    }

    /** Its reviewers are further apart than the panel lets pass. */
    public AwardId divergent(RoundId round, Money requested, String score) {
        var lead = person("Ada Applicant", Role.APPLICANT);
        return proposed(reviewed(round, organisation(lead), lead, requested, score, "3"));
    }

    private AwardId proposed(ApplicationId application) {
        awards.propose(application);
        return awards.of(application).orElseThrow().id();
    }

    /** An eligible application with all its reviews in. */
    public ApplicationId reviewed(
            RoundId round, OrganisationId organisation, PersonId lead, Money requested, String score, String spread) {
        var id = ApplicationId.next();
        insertApplication(id, round, organisation, lead, requested);
        jdbc.sql("""
                insert into planned_milestone (application, position, title, due, amount)
                values (:id, 0, 'Prototype', date '2026-12-31', :half), (:id, 1, 'Trial', date '2027-03-31', :rest)""")
                .param("id", id.value())
                .param("half", Sterling.pence(requested) / 2)
                .param("rest", Sterling.pence(requested) - Sterling.pence(requested) / 2)
                .update();
        jdbc.sql("""
                insert into assessment (application, round, needed, submitted, short_staffed, mean, spread, completed_at, version)
                values (:id, :round, 2, 2, false, :score, :spread, :now, 0)""")
                .param("id", id.value())
                .param("round", round.value())
                .param("score", new BigDecimal(score))
                .param("spread", new BigDecimal(spread))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    private void insertApplication(
            ApplicationId id, RoundId round, OrganisationId organisation, PersonId lead, Money requested) {
        var number = NUMBER.incrementAndGet();
        jdbc.sql("""
                insert into application (id, round, organisation, lead, started_at, status, title, summary, starts_on, months,
                    amount_requested, reference, submitted_at, submitted_by, digest, version)
                values (:id, :round, :organisation, :lead, :now, 'ELIGIBLE', :title, 'What it does', date '2026-10-01', 6,
                    :amount, :reference, :now, :lead, repeat('0', 64), 0)""")
                .param("id", id.value())
                .param("round", round.value())
                .param("organisation", organisation.value())
                .param("lead", lead.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("title", "Idea " + number)
                .param("amount", Sterling.pence(requested))
                .param("reference", rounds.get(round).code() + "-%04d".formatted(number))
                .update();
    }

    /** Somebody who was asked to review it, with what became of that. */
    public void review(AwardId award, PersonId reviewer, String status) {
        jdbc.sql("""
                insert into review (id, application, reviewer, invited_at, due_at, status, comment, interest, submitted_at, version)
                values (:id, :application, :reviewer, :now, :due, :status, '',
                    case when :status = 'CONFLICTED' then 'HARD' end,
                    case when :status = 'SUBMITTED' then cast(:now as timestamptz) end, 0)""")
                .param("id", UUID.randomUUID())
                .param("application", awards.get(award).application().value())
                .param("reviewer", reviewer.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("due", clock.instant().plus(Duration.ofDays(14)).atOffset(ZoneOffset.UTC))
                .param("status", status)
                .update();
    }

    /** Another award of the same organisation in the same round, as if its first application had been withdrawn. */
    public void sameOrganisation(AwardId award, AwardId as) {
        jdbc.sql("update award set organisation = :organisation where id = :id")
                .param("organisation", awards.get(as).organisation().value())
                .param("id", award.value())
                .update();
    }

    public Pot pot(RoundId round) {
        return pots.get(new PotId(round.value()));
    }

    public boolean balanced(RoundId round) {
        return pots.balanced(new PotId(round.value()));
    }

    public static Decision recommend() {
        return new Decision(Decision.Outcome.RECOMMEND, null, "");
    }

    public static Decision recommend(Money amount) {
        return new Decision(Decision.Outcome.RECOMMEND, amount, "Enough for the first phase.");
    }

    public static Decision reserve() {
        return new Decision(Decision.Outcome.RESERVE, null, "");
    }

    public static Decision decline() {
        return new Decision(Decision.Outcome.DECLINE, null, "Too far from the aims of the round.");
    }

    /** What is set aside for these awards together. */
    public Money given(List<AwardId> ids) {
        return Sterling.sum(ids.stream()
                .map(awards::get)
                .filter(a -> a.status().holdsMoney())
                .map(Award::given)
                .toList());
    }
}
