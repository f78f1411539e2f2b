package org.almoner.demo;

import static java.util.Objects.requireNonNull;
import static org.almoner.organisation.PayeeCheck.MATCH;

import java.util.Arrays;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.agreement.Check;
import org.almoner.agreement.CheckResult;
import org.almoner.agreement.Checklists;
import org.almoner.agreement.Signature;
import org.almoner.agreement.Signatures;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.Organisations;
import org.springframework.stereotype.Component;

/** What has to happen before an agreement takes effect. */
@Component
class Preparing {

    private final Cast cast;
    private final Deciding deciding;
    private final Agreements agreements;
    private final Signatures signatures;
    private final Checklists checklists;
    private final BankAccounts accounts;
    private final Organisations organisations;
    private final People people;
    private int accountsEntered;

    Preparing(
            Cast cast,
            Deciding deciding,
            Agreements agreements,
            Signatures signatures,
            Checklists checklists,
            BankAccounts accounts,
            Organisations organisations,
            People people) {
        this.cast = cast;
        this.deciding = deciding;
        this.agreements = agreements;
        this.signatures = signatures;
        this.checklists = checklists;
        this.accounts = accounts;
        this.organisations = organisations;
        this.people = people;
    }

    /** Within two days of this one; what comes then is told when it is in effect. */
    void prepare(AgreementId id, PersonId lead, Calendar day, Script script, Runnable then) {
        sign(id, lead);
        script.at(day.at(0, 17, 20), () -> enterAccount(agreements.get(id), lead));
        script.at(day.at(1, 10, 5), () -> verifyAccount(agreements.get(id)));
        script.at(day.at(1, 11, 30), () -> check(id));
        script.at(day.at(2, 9, 40), () -> countersign(id, then));
    }

    void sign(AgreementId id, PersonId lead) {
        var agreement = agreements.get(id);
        signatures.sign(id, new Signature(people.name(lead), true, requireNonNull(agreement.documentHash())), lead);
    }

    private void enterAccount(Agreement agreement, PersonId lead) {
        var organisation = agreement.organisation();
        if (accounts.current(organisation).isPresent()) return;
        var number = 10_000_000 + 7_919 * ++accountsEntered;
        accounts.enter(organisation, organisations.get(organisation).name(), "204567", "" + number, lead);
    }

    private void verifyAccount(Agreement agreement) {
        var organisation = agreement.organisation();
        if (accounts.verified(organisation).isPresent()) return;
        var entered = accounts.current(organisation).orElseThrow();
        accounts.verify(entered.id(), MATCH, "", cast.who("finance"));
    }

    private void check(AgreementId id) {
        var passed = Arrays.stream(Check.values())
                .map(item -> new CheckResult(item, true, ""))
                .toList();
        checklists.complete(id, passed, "", cast.who("officer"));
    }

    private void countersign(AgreementId id, Runnable then) {
        signatures.countersign(id, deciding.budgetHolder(agreements.get(id).amount()));
        then.run();
    }
}
