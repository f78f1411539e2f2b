package org.almoner.agreement;

import static java.util.Objects.requireNonNull;
import static org.almoner.shared.Sterling.pounds;

import java.util.Arrays;
import java.util.List;
import org.almoner.award.AwardFixture;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.award.Offers;
import org.almoner.fund.RoundId;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.PayeeCheck;
import org.joda.money.Money;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Agreements at every point of their life, brought there by the façades and by the people named here: everything in one
 * call with {@link #active}, or step by step.
 */
public class AgreementFixture {

    public final AwardFixture given;
    /** Lead and signatory of every organisation here. */
    public final PersonId lead;

    public final PersonId chair;
    public final PersonId officer;
    /** Approved the awards. */
    public final PersonId approver;
    /** Countersigns. */
    public final PersonId director;
    /** Verifies bank accounts. */
    public final PersonId finance;

    private final Awards awards;
    private final Offers offers;
    private final Agreements agreements;
    private final Signatures signatures;
    private final Checklists checklists;
    private final BankAccounts accounts;
    private final People people;

    public static AgreementFixture in(AutowireCapableBeanFactory beans) {
        return beans.createBean(AgreementFixture.class);
    }

    AgreementFixture(
            AutowireCapableBeanFactory beans,
            Awards awards,
            Offers offers,
            Agreements agreements,
            Signatures signatures,
            Checklists checklists,
            BankAccounts accounts,
            People people) {
        this.awards = awards;
        this.offers = offers;
        this.agreements = agreements;
        this.signatures = signatures;
        this.checklists = checklists;
        this.accounts = accounts;
        this.people = people;
        given = AwardFixture.in(beans);
        lead = given.person("Ada Okafor", Role.APPLICANT);
        chair = given.person("Cara Chair", Role.PANEL);
        officer = given.person("Olive Officer", Role.OFFICER);
        approver = given.person("Ben Budget", pounds(10_000_000), Role.APPROVER);
        director = given.person("Dana Director", pounds(10_000_000), Role.APPROVER);
        finance = given.person("Fay Finance", Role.FINANCE);
    }

    /** A pot of ten times the amount. */
    public AgreementId active(Money amount) {
        return active(given.round(amount.multipliedBy(10), null), amount);
    }

    /** Of a new organisation, with two milestones of half the amount each and a verified account. */
    public AgreementId active(RoundId round, Money amount) {
        return active(open(round, amount));
    }

    /** Signs, countersigns, vets and pays to a verified account what is open. */
    public AgreementId active(AgreementId id) {
        sign(id);
        countersign(id);
        vet(id);
        if (accounts.verified(organisation(id)).isEmpty()) payee(id);
        return id;
    }

    /** The accepted offer of a new organisation: nothing is signed yet. */
    public AgreementId open(RoundId round, Money amount) {
        return open(round, given.organisation(lead), amount);
    }

    public AgreementId open(RoundId round, OrganisationId organisation, Money amount) {
        return open(given.proposed(round, organisation, lead, amount, "4"), AwardFixture.recommend());
    }

    public AgreementId open(AwardId award, org.almoner.award.Decision decision) {
        awards.decide(award, decision, chair);
        awards.approve(award, approver);
        if (awards.get(award).status() == org.almoner.award.Award.Status.RECOMMENDED) awards.approve(award, director);
        offers.issue(award, officer);
        offers.answer(award, true, "", lead);
        return agreements.of(award).orElseThrow().id();
    }

    /** Everything but the account, for an organisation with a signatory of its own. */
    public void prepare(AgreementId id, String name, PersonId signatory) {
        signatures.sign(
                id, new Signature(name, true, requireNonNull(agreements.get(id).documentHash())), signatory);
        countersign(id);
        vet(id);
    }

    public void sign(AgreementId id) {
        signatures.sign(id, signature(id), lead);
    }

    public Signature signature(AgreementId id) {
        return new Signature(
                people.name(lead), true, requireNonNull(agreements.get(id).documentHash()));
    }

    public void countersign(AgreementId id) {
        signatures.countersign(id, director);
    }

    public void vet(AgreementId id) {
        checklists.complete(id, passed(), "", officer);
    }

    public static List<CheckResult> passed() {
        return Arrays.stream(Check.values())
                .map(check -> new CheckResult(check, true, ""))
                .toList();
    }

    /** Entered by the lead and verified by finance. */
    public void payee(AgreementId id) {
        var account = accounts.enter(organisation(id), "Example Account", "089999", "66374958", lead);
        accounts.verify(account, PayeeCheck.MATCH, "The bank knows the name", finance);
    }

    private OrganisationId organisation(AgreementId id) {
        return agreements.get(id).organisation();
    }
}
