package org.almoner.agreement;

import org.almoner.organisation.BankAccount;
import org.almoner.organisation.BankAccountEntered;
import org.almoner.organisation.BankAccountRejected;
import org.almoner.organisation.BankAccountVerified;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Event;
import org.almoner.shared.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Passes on to the open agreements of an organisation what becomes known of its bank account. */
@Service
@Transactional
public class Payees {

    private final AgreementRepository repository;
    private final BankAccounts accounts;
    private final ApplicationEventPublisher events;

    Payees(AgreementRepository repository, BankAccounts accounts, ApplicationEventPublisher events) {
        this.repository = repository;
        this.accounts = accounts;
        this.events = events;
    }

    /** What is known of it today. */
    Payee known(OrganisationId organisation) {
        if (accounts.verified(organisation).isPresent()) return Payee.VERIFIED;
        var entered = accounts.current(organisation).filter(account -> account.status() == BankAccount.Status.ENTERED);
        return entered.isPresent() ? Payee.NAMED : Payee.UNKNOWN;
    }

    @EventListener
    void on(BankAccountEntered entered) {
        for (var agreement : repository.open(entered.organisation(), Payee.UNKNOWN))
            save(agreement, agreement.namePayee(entered.by()));
    }

    @EventListener
    void on(BankAccountRejected rejected) {
        for (var agreement : repository.open(rejected.organisation(), Payee.NAMED))
            save(agreement, agreement.rejectPayee(rejected.reason(), rejected.by()));
    }

    @EventListener
    void on(BankAccountVerified verified) {
        for (var agreement : repository.open(verified.organisation(), Payee.NAMED))
            save(agreement, agreement.verifyPayee(verified.by()));
    }

    @Step
    @Transactional(readOnly = true)
    public boolean named(AgreementId id) {
        return repository.payee(id) == Payee.NAMED;
    }

    @Step
    @Transactional(readOnly = true)
    public boolean verified(AgreementId id) {
        return repository.payee(id) == Payee.VERIFIED;
    }

    private void save(Agreement agreement, Event event) {
        repository.save(agreement);
        events.publishEvent(event);
    }
}
