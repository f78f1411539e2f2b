package org.almoner.crash;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.almoner.agreement.AgreementFixture;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.agreement.Checklists;
import org.almoner.agreement.Signature;
import org.almoner.agreement.Signatures;
import org.almoner.application.ApplicationFixture;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Drafts;
import org.almoner.application.Submissions;
import org.almoner.award.AwardId;
import org.almoner.award.Awards;
import org.almoner.award.Decision;
import org.almoner.award.Offers;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.PayeeCheck;
import org.almoner.organisation.RegisterOrganisation;
import org.almoner.review.ReviewId;
import org.almoner.review.Reviews;
import org.almoner.review.Score;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does whatever waits in the work queue, as the people it waits for, through the façades. */
public final class Workforce {

    /** Something that was done, and is therefore on record for ever. */
    public record Done(String event, UUID subject) {}

    private record Waiting(String event, UUID subject) {}

    private interface Act {
        void on(UUID subject);
    }

    private final Town town;
    private final People people;
    private final Organisations organisations;
    private final Applications applications;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Reviews reviews;
    private final Awards awards;
    private final Offers offers;
    private final Agreements agreements;
    private final Signatures signatures;
    private final Checklists checklists;
    private final BankAccounts accounts;
    private final JdbcClient jdbc;
    private final Map<String, Act> acts = Map.ofEntries(
            entry("ReviewAccepted", this::acceptReview),
            entry("ReviewSubmitted", this::review),
            entry("AwardDecided", this::decide),
            entry("AwardApproved", this::approve),
            entry("OfferIssued", this::offer),
            entry("OfferAnswered", this::answer),
            entry("AgreementSigned", this::sign),
            entry("AgreementCountersigned", this::countersign),
            entry("DueDiligenceCompleted", this::vet),
            entry("PayeeNamed", this::name),
            entry("PayeeVerified", this::verify));

    public static Workforce in(AutowireCapableBeanFactory beans) {
        return beans.createBean(Workforce.class);
    }

    Workforce(
            AutowireCapableBeanFactory beans,
            People people,
            Organisations organisations,
            Applications applications,
            Drafts drafts,
            Submissions submissions,
            Reviews reviews,
            Awards awards,
            Offers offers,
            Agreements agreements,
            Signatures signatures,
            Checklists checklists,
            BankAccounts accounts,
            JdbcClient jdbc) {
        this.town = Town.in(beans);
        this.people = people;
        this.organisations = organisations;
        this.applications = applications;
        this.drafts = drafts;
        this.submissions = submissions;
        this.reviews = reviews;
        this.awards = awards;
        this.offers = offers;
        this.agreements = agreements;
        this.signatures = signatures;
        this.checklists = checklists;
        this.accounts = accounts;
        this.jdbc = jdbc;
        town.settle();
    }

    /** A new organisation writes an application and submits it. */
    public Done submit() {
        return submit(write());
    }

    /** Its author submits what was written. */
    public Done submit(ApplicationId id) {
        submissions.submit(id, applications.get(id).lead());
        return new Done("ApplicationSubmitted", id.value());
    }

    /** A new organisation writes an application. */
    public ApplicationId write() {
        var lead = town.applicant();
        var number = UUID.randomUUID().toString().substring(0, 7);
        var organisation = organisations.register(
                new RegisterOrganisation(
                        "Company " + number,
                        Organisation.Kind.COMPANY,
                        "X" + number,
                        null,
                        OrganisationFixture.address()),
                lead);
        var round = town.round();
        var id = drafts.start(round.id(), organisation, lead);
        drafts.save(id, ApplicationFixture.afterwards(round), null, lead);
        return id;
    }

    /** One thing that waits, whichever it is; nothing when nothing waits for people of the town. */
    public Optional<Done> work() {
        var waiting = jdbc.sql(
                        "select event, subject from work_item where event = any(:events) order by random() limit 1")
                .param("events", acts.keySet().toArray(String[]::new))
                .query(Waiting.class)
                .optional();
        waiting.ifPresent(item -> act(item.event(), item.subject()));
        return waiting.map(item -> new Done(item.event(), item.subject()));
    }

    /** Does what the event says, as the person it is for. */
    public void act(String event, UUID subject) {
        requireNonNull(acts.get(event), event).on(subject);
    }

    private void acceptReview(UUID subject) {
        var review = new ReviewId(subject);
        reviews.accept(review, reviewer(review));
    }

    private void review(UUID subject) {
        var review = new ReviewId(subject);
        var scores = town.round().criteria().stream()
                .map(criterion -> new Score(criterion.code(), 4, "It says so"))
                .toList();
        reviews.score(review, scores, "", reviewer(review));
        reviews.submit(review, reviewer(review));
    }

    private PersonId reviewer(ReviewId id) {
        return new PersonId(UUID.fromString(reviews.reviewer(id)));
    }

    private void decide(UUID subject) {
        awards.decide(new AwardId(subject), new Decision(Decision.Outcome.RECOMMEND, null, ""), town.chair());
    }

    private void approve(UUID subject) {
        awards.approve(new AwardId(subject), town.approver(1));
    }

    private void offer(UUID subject) {
        offers.issue(new AwardId(subject), town.officer());
    }

    private void answer(UUID subject) {
        var award = new AwardId(subject);
        offers.answer(award, true, "", lead(award));
    }

    private void sign(UUID subject) {
        var agreement = agreements.get(new AgreementId(subject));
        var signatory = lead(agreement.award());
        var hash = requireNonNull(agreement.documentHash());
        signatures.sign(agreement.id(), new Signature(people.name(signatory), true, hash), signatory);
    }

    private void countersign(UUID subject) {
        signatures.countersign(new AgreementId(subject), town.approver(2));
    }

    private void vet(UUID subject) {
        checklists.complete(new AgreementId(subject), AgreementFixture.passed(), "", town.officer());
    }

    private void name(UUID subject) {
        var agreement = agreements.get(new AgreementId(subject));
        accounts.enter(agreement.organisation(), "Example", "089999", "66374958", lead(agreement.award()));
    }

    private void verify(UUID subject) {
        var account = accounts.current(agreements.get(new AgreementId(subject)).organisation());
        accounts.verify(account.orElseThrow().id(), PayeeCheck.MATCH, "", town.finance(1));
    }

    public PersonId lead(AwardId id) {
        return applications.get(awards.get(id).application()).lead();
    }
}
