package org.almoner.agreement;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.almoner.identity.PersonId;
import org.almoner.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Due diligence: every {@link Check} of an organisation, made before its agreement can take effect. */
@Service
@Transactional
public class Checklists {

    private final AgreementRepository repository;
    private final Agreements agreements;
    private final Parties parties;
    private final CheckQueries checks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Checklists(
            AgreementRepository repository,
            Agreements agreements,
            Parties parties,
            CheckQueries checks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.agreements = agreements;
        this.parties = parties;
        this.checks = checks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Needs a result for every check. What did not pass stops the agreement, unless the officer says why it may go on
     * nevertheless.
     */
    public void complete(AgreementId id, List<CheckResult> results, String override, PersonId by) {
        var agreement = agreements.get(id);
        parties.requireOfficer(agreement, by);
        requireAll(results);
        var passed = results.stream().allMatch(CheckResult::passed);
        var completed = agreement.vet(passed, override, by, clock.instant());
        repository.save(agreement);
        checks.keep(id, results);
        events.publishEvent(completed);
    }

    private static void requireAll(List<CheckResult> results) {
        var missing = EnumSet.allOf(Check.class);
        results.forEach(result -> missing.remove(result.item()));
        if (!missing.isEmpty() || results.size() != Check.values().length)
            throw new Refusal("agreement.checks-missing", missing.size());
    }

    /** In the order of {@link Check}; none before due diligence is complete. */
    @Transactional(readOnly = true)
    public List<CheckResult> of(AgreementId id) {
        return checks.of(id);
    }
}
