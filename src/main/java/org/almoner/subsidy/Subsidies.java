package org.almoner.subsidy;

import static org.almoner.organisation.Part.LEAD;
import static org.almoner.organisation.Part.SIGNATORY;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Minimal financial assistance, in three financial years never more than the limit. */
@Service
@Transactional
public class Subsidies {

    private static final ZoneId UK = ZoneId.of("Europe/London");
    private static final String OURSELVES = "This funder, award ";

    private final AssistanceRepository repository;
    private final Organisations organisations;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Money limit;

    Subsidies(
            AssistanceRepository repository,
            Organisations organisations,
            People people,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${almoner.subsidy.limit:315000}") long limit) {
        this.repository = repository;
        this.organisations = organisations;
        this.people = people;
        this.events = events;
        this.clock = clock;
        this.limit = Sterling.pounds(limit);
    }

    @Transactional(readOnly = true)
    public Headroom headroom(OrganisationId organisation, LocalDate day) {
        return Headroom.of(limit, day, repository.given(organisation, Headroom.start(day), day));
    }

    @Transactional(readOnly = true)
    public Headroom headroom(OrganisationId organisation) {
        return headroom(organisation, today());
    }

    /** What an organisation had from others; its lead or a signatory says so, also for past years. */
    public AssistanceId declare(DeclareAssistance declared, PersonId by) {
        var organisation = organisations.own(declared.organisation(), by);
        if (!organisation.may(by, LEAD) && !organisation.may(by, SIGNATORY)) throw new Refusal("subsidy.not-your-part");
        if (declared.givenOn().isAfter(today())) throw new Refusal("subsidy.in-the-future");
        if (declared.giver().isBlank() || declared.giver().length() > 200) throw new Refusal("subsidy.giver-missing");
        if (!declared.amount().isPositive() || declared.amount().isGreaterThan(Sterling.pounds(1_000_000_000)))
            throw new Refusal("subsidy.amount-implausible");
        var assistance = assistance(declared, by);
        repository.save(assistance);
        events.publishEvent(new AssistanceDeclared(
                assistance.id(), organisation.id(), assistance.amount(), assistance.givenOn(), assistance.giver(), by));
        return assistance.id();
    }

    private Assistance assistance(DeclareAssistance declared, PersonId by) {
        return new Assistance(
                AssistanceId.next(),
                declared.organisation(),
                declared.amount(),
                declared.givenOn(),
                declared.giver().strip(),
                null,
                clock.instant(),
                by);
    }

    /** An officer takes out what was declared by mistake; awards of ours only go by being taken back. */
    public void strike(AssistanceId id, String reason, PersonId by) {
        var assistance = repository.findById(id).orElseThrow(() -> new NotFound(id));
        if (!people.get(by).has(Role.OFFICER) || organisations.member(assistance.organisation(), by))
            throw new Refusal("subsidy.officer-only");
        var struck = assistance.strike(reason, by);
        repository.save(assistance);
        events.publishEvent(struck);
    }

    /** Counts an award from today; refused beyond the limit. */
    public void record(GiveAssistance given, @Nullable PersonId by) {
        repository.lock(given.organisation().value().toString());
        var headroom = headroom(given.organisation());
        if (!headroom.covers(given.amount())) throw new Refusal("subsidy.beyond-limit", headroom.left(), limit);
        repository.save(new Assistance(
                AssistanceId.next(),
                given.organisation(),
                given.amount(),
                today(),
                OURSELVES + given.reference(),
                given.source(),
                clock.instant(),
                by));
    }

    /** The award is not given after all. */
    public void takeBack(UUID source) {
        repository.takeBack(source);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), UK);
    }
}
