package org.almoner.review;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almoner.application.Application;
import org.almoner.application.ApplicationFixture;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Drafts;
import org.almoner.application.Partner;
import org.almoner.application.Submissions;
import org.almoner.fund.DraftRound;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Rounds, people and eligible applications whose reviewers were invited. Everybody has an address of their own. */
public class ReviewFixture {

    private final People people;
    private final Funds funds;
    private final Rounds rounds;
    private final Organisations organisations;
    private final Applications applications;
    private final Drafts drafts;
    private final Submissions submissions;
    private final Reviews reviews;
    private final Clock clock;
    private final String password;

    public static ReviewFixture in(AutowireCapableBeanFactory beans) {
        return beans.createBean(ReviewFixture.class);
    }

    ReviewFixture(
            People people,
            Funds funds,
            Rounds rounds,
            Organisations organisations,
            Applications applications,
            Drafts drafts,
            Submissions submissions,
            Reviews reviews,
            Clock clock) {
        this.people = people;
        this.funds = funds;
        this.rounds = rounds;
        this.organisations = organisations;
        this.applications = applications;
        this.drafts = drafts;
        this.submissions = submissions;
        this.reviews = reviews;
        this.clock = clock;
        this.password = people.encode("long enough for a test");
    }

    public PersonId person(String name, Role... roles) {
        return person(name, UUID.randomUUID() + ".example", null, roles);
    }

    public PersonId person(String name, String domain, @Nullable String employer, Role... roles) {
        var address = UUID.randomUUID() + "@" + domain;
        return people.add(new AddPerson(name, address, Set.of(roles), employer, null, password), null);
    }

    public RoundId round(int reviewsPerApplication, boolean blind) {
        var officer = person("Olive Officer", Role.OFFICER);
        DraftRound draft = RoundFixture.draft(funds.create(RoundFixture.fund(), officer), clock.instant())
                .with(new DraftRound.Scoring(new BigDecimal("3.00"), reviewsPerApplication, blind));
        return RoundFixture.published(rounds, draft, officer);
    }

    public OrganisationId organisation(String name, PersonId lead) {
        return organisations.register(OrganisationFixture.company(name), lead);
    }

    /** The same in a consortium. */
    public ApplicationId eligible(RoundId round, OrganisationId organisation, PersonId lead, List<Partner> partners) {
        var id = drafts.start(round, organisation, lead);
        drafts.save(id, ApplicationFixture.afterwards(rounds.get(round)), null, lead);
        drafts.savePartners(id, partners, null, lead);
        submissions.submit(id, lead);
        return id;
    }

    /** Submitted, found eligible, and out with its reviewers. */
    public ApplicationId eligible(RoundId round, OrganisationId organisation, PersonId lead) {
        var id = drafts.start(round, organisation, lead);
        drafts.save(id, ApplicationFixture.afterwards(rounds.get(round)), null, lead);
        submissions.submit(id, lead);
        return id;
    }

    public Application application(ApplicationId id) {
        return applications.get(id);
    }

    /** The same score for every criterion of the round. */
    public List<Score> scores(RoundId round, int score) {
        return rounds.get(round).criteria().stream()
                .map(criterion -> new Score(criterion.code(), score, "Because of what it says"))
                .toList();
    }

    /** Accepts, scores and submits. */
    public void submit(Review review, int score) {
        accept(review, score);
        reviews.submit(review.id(), review.reviewer());
    }

    /** Everything but the submission. */
    public void accept(Review review, int score) {
        reviews.accept(review.id(), review.reviewer());
        var scores = scores(application(review.application()).round(), score);
        reviews.score(review.id(), scores, "", review.reviewer());
    }
}
