package org.almoner.application;

import static org.almoner.organisation.Part.LEAD;
import static org.almoner.organisation.Part.SIGNATORY;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.almoner.fund.Round;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.notification.Letters;
import org.almoner.organisation.Member;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The agreement of a signatory before an application is submitted, where a lead or the round asks for it. Whoever wrote last does not
 * sign, whoever signed does not submit, and what changes after the signature has to be signed again.
 */
@Service
@Transactional
public class SignOffs {

    private final SignOffRepository repository;
    private final Rights rights;
    private final Rounds rounds;
    private final Organisations organisations;
    private final Letters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignOffs(
            SignOffRepository repository,
            Rights rights,
            Rounds rounds,
            Organisations organisations,
            Letters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.rights = rights;
        this.rounds = rounds;
        this.organisations = organisations;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** Only a lead may ask; the other signatories are written to. */
    public void ask(ApplicationId id, PersonId by) {
        var application = rights.writable(id, by, LEAD);
        application.requireDraft();
        if (repository.existsById(id)) throw new Refusal("application.sign-off-asked");
        repository.save(new SignOff(id, by, clock.instant()));
        write(application, by);
        events.publishEvent(new SignOffAsked(id, by));
    }

    /** Only a lead may; what was signed is not signed any more. */
    public void drop(ApplicationId id, PersonId by) {
        var application = rights.writable(id, by, LEAD);
        application.requireDraft();
        if (demanded(application)) throw new Refusal("application.sign-off-needed");
        repository.delete(asked(id));
        events.publishEvent(new SignOffDropped(id, by));
    }

    /** Only a signatory may, and only what is complete; where the round demands it, unasked too. */
    public void sign(ApplicationId id, PersonId by) {
        var application = rights.writable(id, by, SIGNATORY);
        application.requireDraft();
        var round = rounds.get(application.round());
        var problems = Completeness.problems(application, round);
        if (!problems.isEmpty()) throw new Refusal("application.incomplete", problems.size());
        var now = clock.instant();
        var signOff = round.entry().signOff() ? begun(id, by, now) : asked(id);
        var signed = signOff.sign(application, now, by);
        repository.save(signOff);
        events.publishEvent(signed);
    }

    /** What was asked and signed, for the people of the organisation; empty where nobody asked. */
    @Transactional(readOnly = true)
    public Optional<SignOff> of(ApplicationId id, PersonId by) {
        rights.own(id, by);
        return repository.findById(id);
    }

    /** What keeps the application from being submitted as far as signing off is concerned. */
    Optional<Problem> problem(Application application, Round round) {
        var signOff = repository.findById(application.id()).orElse(null);
        if (signOff == null ? !round.entry().signOff() : signOff.covers(application)) return Optional.empty();
        var changed = signOff != null && signOff.signedBy() != null;
        var why = changed ? "changed" : round.entry().signOff() ? "demanded" : "asked";
        return Optional.of(Problem.of("sign-off", "sign-off", "sign-off-" + why));
    }

    void require(Application submitted, Round round, PersonId by) {
        var signOff = repository.findById(submitted.id());
        var covered = signOff.filter(signed -> signed.covers(submitted)).isPresent();
        if (!covered && round.entry().signOff()) throw new Refusal("application.sign-off-demanded");
        signOff.ifPresent(asked -> asked.require(submitted, by));
    }

    private boolean demanded(Application application) {
        return rounds.get(application.round()).entry().signOff();
    }

    private SignOff begun(ApplicationId id, PersonId by, Instant now) {
        return repository.findById(id).orElseGet(() -> new SignOff(id, by, now));
    }

    private SignOff asked(ApplicationId id) {
        return repository.findById(id).orElseThrow(() -> new Refusal("application.sign-off-not-asked"));
    }

    private void write(Application application, PersonId by) {
        organisations.get(application.organisation()).members().stream()
                .filter(member -> member.part() == SIGNATORY)
                .map(Member::person)
                .filter(person -> !person.equals(by))
                .forEach(
                        person -> letters.write(person, "application-sign-off", application.id(), application.title()));
    }
}
