package org.almoner.agreement;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.almoner.application.Applications;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an agreement for an accepted offer, commits its money, and sees it through to its end. */
@Service
@Transactional
public class Agreements {

    static final ZoneId UK = ZoneId.of("Europe/London");

    private final AgreementRepository repository;
    private final AgreementQueries queries;
    private final Paper paper;
    private final Purse purse;
    private final Parties parties;
    private final Payees payees;
    private final Awards awards;
    private final Applications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agreements(
            AgreementRepository repository,
            AgreementQueries queries,
            Paper paper,
            Purse purse,
            Parties parties,
            Payees payees,
            Awards awards,
            Applications applications,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.queries = queries;
        this.paper = paper;
        this.purse = purse;
        this.parties = parties;
        this.payees = payees;
        this.awards = awards;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    @Step
    public void open(AwardId id) {
        var award = awards.get(id);
        var plan = Plan.of(applications.get(award.application()), award.given(), today());
        var payee = payees.known(award.organisation());
        var agreement = Agreement.open(award, plan, Conditions.of(award, plan), payee, clock.instant());
        paper.print(agreement);
        save(agreement, new AgreementOpened(agreement.id(), id));
    }

    /** What was set aside for the award is committed: from now on it can be claimed. */
    @Step
    public void activate(AgreementId id) {
        var agreement = get(id);
        var activated = agreement.activate(clock.instant());
        purse.commit(agreement);
        save(agreement, activated);
    }

    /** The report on the milestone was accepted. */
    public void reach(AgreementId id, int milestone, PersonId by) {
        var agreement = get(id);
        save(agreement, agreement.reach(milestone, by, clock.instant()));
    }

    /** The final report was accepted: every milestone is reached, and what is left is to settle up. */
    public void completeDelivery(AgreementId id, PersonId by) {
        var agreement = get(id);
        save(agreement, agreement.completeDelivery(by));
    }

    /** What an officer thinks of it, year by year. */
    public void review(AgreementId id, Agreement.Outlook outlook, String reason, PersonId by) {
        var agreement = get(id);
        parties.requireOfficer(agreement, by);
        save(agreement, agreement.review(outlook, reason, by, clock.instant()));
    }

    /** Nothing is claimed or paid until it is resumed. */
    public void suspend(AgreementId id, String reason, PersonId by) {
        var agreement = get(id);
        parties.requireOfficer(agreement, by);
        save(agreement, agreement.suspend(reason, by));
    }

    public void resume(AgreementId id, String reason, PersonId by) {
        var agreement = get(id);
        parties.requireOfficer(agreement, by);
        save(agreement, agreement.resume(reason, by));
    }

    /** Before its time, for a reason; what is set aside or committed and not yet owed goes back to the pot. */
    public void terminate(AgreementId id, String reason, PersonId by) {
        var agreement = get(id);
        parties.requireOfficer(agreement, by);
        var terminated = agreement.terminate(reason, purse.outstanding(agreement), by);
        purse.giveBack(agreement, by);
        save(agreement, terminated);
    }

    /** Only when nothing is owed any more; what was not spent goes back to the pot. */
    public void close(AgreementId id, PersonId by) {
        var agreement = get(id);
        parties.requireOfficer(agreement, by);
        purse.requireSettled(agreement);
        var closed = agreement.close(purse.outstanding(agreement), by);
        purse.giveBack(agreement, by);
        save(agreement, closed);
    }

    @Step
    @Transactional(readOnly = true)
    public String headline(AgreementId id) {
        return awards.headline(queries.award(id).orElseThrow(() -> new NotFound(id)));
    }

    @Transactional(readOnly = true)
    public Agreement get(AgreementId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** People of the organisation and staff who may see its award. */
    @Transactional(readOnly = true)
    public Agreement visible(AgreementId id, SignedIn me) {
        var agreement = get(id);
        awards.visible(agreement.award(), me);
        return agreement;
    }

    @Transactional(readOnly = true)
    public Optional<Agreement> of(AwardId award) {
        return repository.findByAward(award);
    }

    @Transactional(readOnly = true)
    public Optional<Agreement> byReference(String reference) {
        return repository.findByReference(reference);
    }

    @Transactional(readOnly = true)
    public boolean claimable(AgreementId id) {
        return get(id).status().claimable();
    }

    /** Newest first: to staff all they may see, to applicants those of their own organisations. */
    @Transactional(readOnly = true)
    public Page<AgreementRow> list(AgreementFilter filter, SignedIn me, @Nullable String cursor, int limit) {
        return queries.list(filter, me.id(), Organisations.staff(me), today(), cursor, limit);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), UK);
    }

    private void save(Agreement agreement, Event event) {
        repository.save(agreement);
        events.publishEvent(event);
    }
}
