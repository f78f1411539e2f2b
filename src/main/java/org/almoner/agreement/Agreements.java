package org.almoner.agreement;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.almoner.application.Applications;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.notification.Letters;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.shared.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens an agreement for an accepted offer, takes the signature and commits the money. */
@Service
@Transactional
public class Agreements {

    private static final Duration TO_SIGN = Duration.ofDays(14);
    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final AgreementRepository repository;
    private final Awards awards;
    private final Applications applications;
    private final Organisations organisations;
    private final People people;
    private final Pots pots;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Agreements(
            AgreementRepository repository,
            Awards awards,
            Applications applications,
            Organisations organisations,
            People people,
            Pots pots,
            Letters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.awards = awards;
        this.applications = applications;
        this.organisations = organisations;
        this.people = people;
        this.pots = pots;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    @Step
    public void open(AwardId id) {
        var award = awards.get(id);
        var application = applications.get(award.application());
        var plan = Plan.of(application, award.given(), LocalDate.ofInstant(clock.instant(), UK));
        var agreement = Agreement.open(award, plan, clock.instant());
        save(agreement, new AgreementOpened(agreement.id(), id));
    }

    /** Only a signatory of the organisation may sign, with their own name and having agreed to the terms. */
    public void sign(AgreementId id, String typedName, boolean agreed, PersonId by) {
        var agreement = get(id);
        if (!organisations.member(agreement.organisation(), by)) throw new NotFound(id);
        if (!organisations.may(agreement.organisation(), by, Part.SIGNATORY))
            throw new Refusal("agreement.not-signatory");
        if (!agreed) throw new Refusal("agreement.not-agreed");
        save(agreement, agreement.sign(typedName, people.name(by), by, clock.instant()));
    }

    /** What was set aside for the award is committed: from now on it is owed. */
    @Step
    public void activate(AgreementId id) {
        var agreement = get(id);
        var activated = agreement.activate();
        var pot = new PotId(agreement.round().value());
        pots.commit(pot, agreement.award().value(), agreement.reference(), null);
        save(agreement, activated);
    }

    @Step
    public void sendWelcome(AgreementId id) {
        var agreement = get(id);
        var application = applications.get(awards.get(agreement.award()).application());
        letters.write(
                application.lead(),
                "agreement.welcome",
                id,
                agreement.reference(),
                application.title(),
                agreement.amount(),
                agreement.startsOn());
    }

    /** The group of people of the organisation; only its signatories can complete the task. */
    @Step
    @Transactional(readOnly = true)
    public String signatory(AgreementId id) {
        return Organisations.group(get(id).organisation());
    }

    @Step
    @Transactional(readOnly = true)
    public String headline(AgreementId id) {
        return awards.headline(get(id).award());
    }

    @Step
    @Transactional(readOnly = true)
    public Date signatureDue(AgreementId id) {
        return Date.from(get(id).openedAt().plus(TO_SIGN));
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

    private void save(Agreement agreement, Event event) {
        repository.save(agreement);
        events.publishEvent(event);
    }
}
