package org.almoner.agreement;

import java.time.Clock;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Both signatures under an agreement. */
@Service
@Transactional
public class Signatures {

    private final AgreementRepository repository;
    private final Agreements agreements;
    private final Parties parties;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Signatures(
            AgreementRepository repository,
            Agreements agreements,
            Parties parties,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.agreements = agreements;
        this.parties = parties;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Only by a signatory of the organisation, with their own name, under the very document they have read. */
    public void sign(AgreementId id, Signature signature, PersonId by) {
        var agreement = agreements.get(id);
        parties.requireSignatory(agreement, by);
        var signed = agreement.sign(signature, people.name(by), by, clock.instant());
        repository.save(agreement);
        events.publishEvent(signed);
    }

    /** For the funder, by a budget holder whose limit covers it and who did not decide the award. */
    public void countersign(AgreementId id, PersonId by) {
        var agreement = agreements.get(id);
        parties.requireCountersigner(agreement, by);
        var countersigned = agreement.countersign(by, clock.instant());
        repository.save(agreement);
        events.publishEvent(countersigned);
    }

    /** The group of people of the organisation; only its signatories can complete the task. */
    @Step
    @Transactional(readOnly = true)
    public String signatory(AgreementId id) {
        return Organisations.group(agreements.get(id).organisation());
    }
}
