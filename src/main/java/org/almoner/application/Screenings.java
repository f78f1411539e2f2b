package org.almoner.application;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Event;
import org.almoner.shared.Refusal;
import org.almoner.shared.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a submitted application is eligible: found by the rules, or decided by an officer where they cannot tell. */
@Service
@Transactional
public class Screenings {

    private static final Duration TIME_TO_DECIDE = Duration.ofDays(7);

    private final ApplicationRepository repository;
    private final Sections sections;
    private final Rights rights;
    private final Rounds rounds;
    private final Organisations organisations;
    private final Officers officers;
    private final ApplicationLetters letters;
    private final Grounds grounds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Screenings(
            ApplicationRepository repository,
            Sections sections,
            Rights rights,
            Rounds rounds,
            Organisations organisations,
            Officers officers,
            ApplicationLetters letters,
            Grounds grounds,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.sections = sections;
        this.rights = rights;
        this.rounds = rounds;
        this.organisations = organisations;
        this.officers = officers;
        this.letters = letters;
        this.grounds = grounds;
        this.events = events;
        this.clock = clock;
    }

    /** What the rules could not decide; an officer does, but never one of the organisation's own people. */
    public void decideEligibility(ApplicationId id, boolean eligible, String reason, PersonId by) {
        var application = rights.locked(id);
        officers.require(application, by);
        if (reason.isBlank()) throw new Refusal("application.reason-missing");
        save(application, application.decideEligibility(eligible, reason, by));
    }

    @Step
    public void screen(ApplicationId id) {
        var application = rights.locked(id);
        var screened = application.screen(findings(application));
        sections.findings(application);
        save(application, screened);
    }

    @Step
    @Transactional(readOnly = true)
    public boolean decided(ApplicationId id) {
        return rights.found(id).status() != Application.Status.SUBMITTED;
    }

    @Step
    @Transactional(readOnly = true)
    public boolean eligible(ApplicationId id) {
        return rights.found(id).status() == Application.Status.ELIGIBLE;
    }

    @Step
    public void sendRejection(ApplicationId id) {
        var application = rights.found(id);
        letters.write(
                application,
                "application-ineligible",
                requireNonNull(application.reference()),
                grounds.of(application));
    }

    @Step
    @Transactional(readOnly = true)
    public Date eligibilityDue(ApplicationId id) {
        var submitted = rights.found(id).submittedAt();
        return Date.from((submitted == null ? clock.instant() : submitted).plus(TIME_TO_DECIDE));
    }

    /** What the eligibility rules would find today; it may be submitted all the same. */
    @Transactional(readOnly = true)
    public List<Finding> forecast(ApplicationId id) {
        return findings(rights.found(id));
    }

    private List<Finding> findings(Application application) {
        return Eligibility.findings(
                application,
                rounds.get(application.round()),
                Applicant.of(organisations.get(application.organisation())));
    }

    private void save(Application application, Event event) {
        repository.save(application);
        events.publishEvent(event);
    }
}
