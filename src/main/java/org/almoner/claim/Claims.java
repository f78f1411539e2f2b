package org.almoner.claim;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.document.Document;
import org.almoner.document.DocumentId;
import org.almoner.document.Documents;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.organisation.Organisations;
import org.almoner.payment.Payments;
import org.almoner.payment.RequestPayment;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Page;
import org.almoner.shared.Step;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Claims from their draft to the money: written and submitted by the organisation, checked by one person of the funder
 * and approved by another. Acts on the claims of one agreement happen one at a time.
 */
@Service
@Transactional
public class Claims {

    private static final Duration TO_CHECK = Duration.ofDays(10);
    private static final Duration TO_APPROVE = Duration.ofDays(5);
    private static final Duration TO_RESUBMIT = Duration.ofDays(14);

    private final ClaimRepository repository;
    private final ClaimQueries queries;
    private final ClaimLocks locks;
    private final Sides sides;
    private final Terms terms;
    private final ClaimLetters letters;
    private final Agreements agreements;
    private final Documents documents;
    private final Pots pots;
    private final Payments payments;
    private final People people;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Claims(
            ClaimRepository repository,
            ClaimQueries queries,
            ClaimLocks locks,
            Sides sides,
            Terms terms,
            ClaimLetters letters,
            Agreements agreements,
            Documents documents,
            Pots pots,
            Payments payments,
            People people,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.queries = queries;
        this.locks = locks;
        this.sides = sides;
        this.terms = terms;
        this.letters = letters;
        this.agreements = agreements;
        this.documents = documents;
        this.pots = pots;
        this.payments = payments;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** Anybody of the organisation may start one, while the agreement runs and has started. */
    public ClaimId draft(AgreementId id, ClaimBasis basis, PersonId by) {
        var agreement = locked(id);
        sides.requireClaimant(agreement.organisation(), by);
        terms.require(agreement, basis, null);
        var claim = Claim.draft(agreement, basis, by, clock.instant());
        save(claim, new ClaimDrafted(claim.id(), id, by));
        return claim.id();
    }

    /** Replaces what the claim is for and its lines, while it is a draft or returned. */
    public void save(ClaimId id, ClaimBasis basis, List<ClaimLine> lines, PersonId by) {
        var claim = own(id, by);
        terms.require(agreements.get(claim.agreement()), basis, id);
        save(claim, claim.save(basis, lines, by));
    }

    /** Keeps a file with the claim; refuses what is no document or too large. */
    public DocumentId attach(ClaimId id, String name, InputStream content, PersonId by) {
        var claim = own(id, by);
        var document = documents.keep(id.value(), name, content, by.value());
        save(claim, claim.attach(document, documents.get(document).name(), by));
        return document;
    }

    public void detach(ClaimId id, DocumentId document, PersonId by) {
        var claim = own(id, by);
        var name = file(claim, document).name();
        save(claim, claim.detach(document, name, by));
    }

    /** A lead or signatory claims, once; a returned claim is submitted again under its number. */
    public void submit(ClaimId id, PersonId by) {
        var claim = own(id, by);
        sides.requireMayBind(claim.organisation(), by);
        var agreement = agreements.get(claim.agreement());
        evidence(claim).forEach(Document::requireHarmless);
        terms.require(agreement, claim.basis(), id);
        save(claim, submit(claim, agreement, by));
    }

    private Event submit(Claim claim, Agreement agreement, PersonId by) {
        var left = left(claim);
        if (claim.status() == Claim.Status.RETURNED) return claim.resubmit(left, by, clock.instant());
        claim.status().require(Claim.Status.DRAFT);
        var number = locks.nextNumber(agreement.id());
        return claim.submit(number, agreement.reference(), left, by, clock.instant());
    }

    /** The organisation takes back what is not approved. */
    public void withdraw(ClaimId id, String reason, PersonId by) {
        var claim = own(id, by);
        sides.requireMayBind(claim.organisation(), by);
        save(claim, claim.withdraw(reason, by));
    }

    /** An officer agrees, except with what is disallowed of single lines; never on a file that is not safe to open. */
    public void check(ClaimId id, List<Disallowance> disallowed, PersonId by) {
        var claim = inspected(id, by);
        evidence(claim).forEach(Document::requireHarmless);
        save(claim, claim.check(disallowed, by, clock.instant()));
    }

    /** Back to the organisation, to change and submit again. */
    public void returnToClaimant(ClaimId id, String reason, PersonId by) {
        var claim = inspected(id, by);
        save(claim, claim.returnToClaimant(reason, by));
    }

    /** For good; its milestone or period may be claimed by another claim. */
    public void reject(ClaimId id, String reason, PersonId by) {
        var claim = inspected(id, by);
        save(claim, claim.reject(reason, by));
    }

    /** The approver does not agree with the check; an officer checks again. */
    public void sendBack(ClaimId id, String reason, PersonId by) {
        var claim = inspected(id, by);
        save(claim, claim.sendBack(reason, by));
    }

    /** Another person than the checker, within their limit. From then on the money is owed and waits for a payment run. */
    public void approve(ClaimId id, PersonId by) {
        locks.roundOf(id);
        var claim = inspected(id, by);
        terms.requireRunning(agreements.get(claim.agreement()));
        evidence(claim).forEach(Document::requireHarmless);
        var approved = claim.approve(headroom(claim, by), by, clock.instant());
        pots.owe(pot(claim), claim.award().value(), id.value(), claim.reference(), claim.payable(), by.value());
        save(claim, approved);
    }

    @Step
    public void pay(ClaimId id) {
        var claim = get(id);
        payments.request(new RequestPayment(
                id.value(),
                claim.award().value(),
                pot(claim),
                claim.organisation(),
                claim.reference(),
                claim.payable()));
    }

    /** The money has left; nothing happens when the payment was for something else than a claim. */
    void paid(ClaimId id, Instant at) {
        repository.findById(id).ifPresent(claim -> save(claim, claim.pay(at)));
    }

    /** What ends with its agreement: drafts when it closes, whatever is not approved when it is terminated. */
    void end(Claim claim, String reason) {
        save(claim, claim.withdraw(reason, null));
    }

    @Step
    public void sendReturn(ClaimId id) {
        letters.returned(get(id));
    }

    @Step
    public void sendRejection(ClaimId id) {
        letters.rejected(get(id));
    }

    @Step
    public void sendRemittance(ClaimId id) {
        letters.remittance(get(id));
    }

    /** The line a work queue shows: reference, title, organisation, amount. */
    @Step
    @Transactional(readOnly = true)
    public String headline(ClaimId id) {
        return queries.headline(id);
    }

    /** The group of people of the organisation; only its leads and signatories can submit. */
    @Step
    @Transactional(readOnly = true)
    public String claimant(ClaimId id) {
        return Organisations.group(get(id).organisation());
    }

    @Step
    @Transactional(readOnly = true)
    public Date checkDue(ClaimId id) {
        return due(get(id).submittedAt(), TO_CHECK);
    }

    @Step
    @Transactional(readOnly = true)
    public Date approvalDue(ClaimId id) {
        return due(get(id).checkedAt(), TO_APPROVE);
    }

    @Step
    @Transactional(readOnly = true)
    public Date resubmissionDue(ClaimId id) {
        return due(clock.instant(), TO_RESUBMIT);
    }

    private static Date due(@Nullable Instant from, Duration time) {
        return Date.from(Objects.requireNonNull(from).plus(time));
    }

    @Transactional(readOnly = true)
    public Claim get(ClaimId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** Found by the people of the organisation and, once it was submitted, by staff who may see its award. */
    @Transactional(readOnly = true)
    public Claim visible(ClaimId id, SignedIn me) {
        var claim = get(id);
        agreements.visible(claim.agreement(), me);
        if (claim.draft() && !sides.claimant(claim.organisation(), me.id())) throw new NotFound(id);
        return claim;
    }

    /** The files of the claim, in the order they were attached. */
    @Transactional(readOnly = true)
    public List<Document> evidence(Claim claim) {
        return claim.evidence().stream().map(e -> documents.get(e.document())).toList();
    }

    /** One file of a claim the reader may see. */
    @Transactional(readOnly = true)
    public Document evidence(ClaimId id, DocumentId document, SignedIn me) {
        return file(visible(id, me), document);
    }

    /** All claims of an agreement, the oldest first, drafts among them. */
    @Transactional(readOnly = true)
    public List<Claim> of(AgreementId agreement) {
        return repository.findByAgreementOrderByIdAsc(agreement);
    }

    /** Those of an agreement that were submitted at least once, the oldest first. */
    @Transactional(readOnly = true)
    public List<Claim> submitted(AgreementId agreement) {
        return of(agreement).stream().filter(claim -> !claim.draft()).toList();
    }

    @Transactional(readOnly = true)
    public ClaimTotals totals(AgreementId agreement) {
        return queries.totals(agreement);
    }

    /** What this claim may come to: the agreement's amount less what other claims take of it. */
    @Transactional(readOnly = true)
    public Money left(Claim claim) {
        return queries.left(claim.agreement(), claim.id());
    }

    /** What this person could still approve for the claim's organisation and round. */
    @Transactional(readOnly = true)
    public Headroom headroom(Claim claim, PersonId approver) {
        return new Headroom(people.get(approver).approvalLimit(), queries.approvedBefore(claim));
    }

    /** Submitted claims, newest first, without what the reader may not see. */
    @Transactional(readOnly = true)
    public Page<ClaimRow> list(ClaimFilter filter, PersonId reader, @Nullable String cursor, int limit) {
        return queries.list(filter, reader, cursor, limit);
    }

    private Document file(Claim claim, DocumentId document) {
        if (claim.evidence().stream().noneMatch(e -> e.document().equals(document))) throw new NotFound(document);
        return documents.get(document);
    }

    private Agreement locked(AgreementId id) {
        locks.agreement(id);
        return agreements.get(id);
    }

    private Claim locked(ClaimId id) {
        locks.agreementOf(id);
        return get(id);
    }

    private Claim own(ClaimId id, PersonId by) {
        var claim = locked(id);
        if (!sides.claimant(claim.organisation(), by)) throw new NotFound(id);
        return claim;
    }

    private Claim inspected(ClaimId id, PersonId by) {
        var claim = locked(id);
        sides.requireIndependent(claim.award(), by);
        return claim;
    }

    private static PotId pot(Claim claim) {
        return new PotId(claim.round().value());
    }

    private void save(Claim claim, Event event) {
        repository.save(claim);
        events.publishEvent(event);
    }
}
