package org.almoner.demo;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.Agreements;
import org.almoner.agreement.Check;
import org.almoner.agreement.CheckResult;
import org.almoner.agreement.Checklists;
import org.almoner.agreement.Signature;
import org.almoner.agreement.Signatures;
import org.almoner.award.AwardId;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.PayeeCheck;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What makes an agreement take effect: both signatures, the checks, and an account that is entered and verified. */
@Component
@ConditionalOnBooleanProperty("almoner.demonstration")
class Agreeing {

    private final Agreements agreements;
    private final Signatures signatures;
    private final Checklists checklists;
    private final BankAccounts accounts;
    private final People people;
    private final Cast cast;

    Agreeing(
            Agreements agreements,
            Signatures signatures,
            Checklists checklists,
            BankAccounts accounts,
            People people,
            Cast cast) {
        this.agreements = agreements;
        this.signatures = signatures;
        this.checklists = checklists;
        this.accounts = accounts;
        this.people = people;
        this.cast = cast;
    }

    void bring(AwardId award, PersonId signatory) {
        var agreement = agreements.of(award).orElseThrow();
        sign(agreement, signatory);
        signatures.countersign(agreement.id(), cast.who("approver2"));
        checklists.complete(agreement.id(), passed(), "", cast.who("officer"));
        name(agreement.organisation(), agreement.reference(), signatory);
    }

    void sign(Agreement agreement, PersonId signatory) {
        var hash = Objects.requireNonNull(agreement.documentHash());
        signatures.sign(agreement.id(), new Signature(people.name(signatory), true, hash), signatory);
    }

    private static List<CheckResult> passed() {
        return Stream.of(Check.values())
                .map(check -> new CheckResult(check, true, ""))
                .toList();
    }

    private void name(OrganisationId organisation, String reference, PersonId by) {
        if (accounts.verified(organisation).isPresent()) return;
        var number = "%08d".formatted(Math.floorMod(reference.hashCode(), 100_000_000));
        var account = accounts.enter(organisation, people.name(by), "089999", number, by);
        accounts.verify(account, PayeeCheck.MATCH, "The bank knows the name", cast.who("finance"));
    }
}
