package org.almoner.application;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.almoner.form.CostCategory;
import org.almoner.form.Question;
import org.almoner.fund.Round;
import org.almoner.fund.RoundFixture;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.junit.jupiter.api.Test;

class CompletenessTests {

    private final Instant now = Instant.parse("2026-06-01T09:00:00Z");
    private final PersonId lead = PersonId.next();
    private final Round round = RoundFixture.open(now);
    private final Application application = Application.draft(round.id(), OrganisationId.next(), lead, now);

    @Test
    void missesEverythingInAnEmptyDraft() {
        var required = round.questions().stream().filter(Question::required).count();
        assertThat(codes())
                .contains("title-missing", "summary-missing", "start-missing", "months-missing")
                .contains("costs-missing", "milestones-missing")
                .filteredOn("answer-missing"::equals)
                .hasSize((int) required);
    }

    @Test
    void missesNothingInACompleteOne() {
        application.save(ApplicationFixture.complete(round), lead);
        assertThat(codes()).isEmpty();
    }

    @Test
    void missesAWordLessAtTheLimitAndNoneAtIt() {
        application.save(ApplicationFixture.complete(round), lead);
        var question = round.questions().getFirst();
        write(question, "word ".repeat(question.wordLimit()));
        assertThat(codes()).isEmpty();
        write(question, "word ".repeat(question.wordLimit() + 1));
        assertThat(codes()).containsExactly("answer-too-long");
    }

    @Test
    void wantsMilestonesThatAddUpToTheCosts() {
        application.save(ApplicationFixture.complete(round), lead);
        application.saveCosts(List.of(new CostLine(CostCategory.TRAVEL, "Trains", pounds(49_999))), null, lead);
        assertThat(codes()).containsExactly("milestones-do-not-add-up");
    }

    @Test
    void wantsMilestonesWithinTheProject() {
        application.save(ApplicationFixture.complete(round), lead);
        var early = new PlannedMilestone("Too early", ApplicationFixture.START.minusDays(1), pounds(50_000));
        application.saveMilestones(List.of(early), null, lead);
        assertThat(codes()).containsExactly("milestone-outside-project");
    }

    private void write(Question question, String text) {
        var answers = new ArrayList<>(application.answers());
        answers.removeIf(answer -> answer.question().equals(question.code()));
        answers.add(new Answer(question.code(), text));
        application.save(
                new SaveApplication(application.details(), answers, application.costs(), application.milestones()),
                lead);
    }

    private List<String> codes() {
        return Completeness.problems(application, round).stream()
                .map(Problem::code)
                .toList();
    }
}
