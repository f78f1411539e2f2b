package org.almoner.application;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.almoner.form.CostCategory;
import org.almoner.fund.Round;
import org.almoner.fund.RoundFixture;
import org.almoner.identity.PersonId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ApplicationTests {

    private final Instant now = Instant.parse("2026-06-01T09:00:00.123456Z");
    private final PersonId lead = PersonId.next();
    private final Round round = RoundFixture.open(now);
    private final Application application = Application.draft(round.id(), OrganisationId.next(), lead, now);

    @Test
    void asksForTheSumOfItsCosts() {
        var staff = new CostLine(CostCategory.STAFF, "Staff", pounds(10).plus(0.33));
        application.saveCosts(List.of(staff, staff, staff), null, lead);
        assertThat(application.amountRequested()).isEqualTo(pounds(30).plus(0.99));
    }

    @Test
    void itsDigestIsTheSha256OfItsCanonicalText() throws Exception {
        submit();
        var sha256 = MessageDigest.getInstance("SHA-256");
        var expected = sha256.digest(application.canonical().getBytes(StandardCharsets.UTF_8));
        assertThat(application.digest()).isEqualTo(HexFormat.of().formatHex(expected));
        assertThat(application.canonical())
                .contains("\"amountRequested\":5000000", "\"submittedAt\":\"2026-06-01T09:00:00.123Z\"", "\"T-0001\"");
    }

    @Test
    void isNotChangedOrSubmittedAfterSubmission() {
        submit();
        refused("application.not-now", this::submit);
        refused("application.already-submitted", () -> application.saveDetails(Details.NONE, null, lead));
        refused("application.already-submitted", () -> application.saveCosts(List.of(), null, lead));
    }

    @Test
    void tellsTheSecondWriterOfASectionInsteadOfOverwritingTheFirst() {
        var seen = application.edition("costs");
        var first = new CostLine(CostCategory.STAFF, "First", pounds(1));
        application.saveCosts(List.of(first), seen, lead);
        refused("application.section-changed", () -> application.saveCosts(List.of(), seen, lead));
        application.saveMilestones(List.of(), application.edition("milestones"), lead);
        assertThat(application.costs()).containsExactly(first);
    }

    @Test
    void rulesDecideUnlessTheyDoubt() {
        submit();
        application.screen(List.of(Finding.doubt("country", "France", "the United Kingdom")));
        assertThat(application.status()).isEqualTo(Application.Status.SUBMITTED);
        application.decideEligibility(true, "It has a branch in Leeds.", PersonId.next());
        assertThat(application.status()).isEqualTo(Application.Status.ELIGIBLE);
    }

    @Test
    void oneFailedRuleIsEnoughWhateverElseIsInDoubt() {
        submit();
        application.screen(List.of(Finding.doubt("country", "France", "UK"), Finding.fail("duration", 30, 24)));
        assertThat(application.status()).isEqualTo(Application.Status.INELIGIBLE);
        refused("application.not-now", () -> application.withdraw("Never mind", lead));
    }

    @Test
    void aDraftIsDiscardedAndASubmissionWithdrawn() {
        var draft = Application.draft(round.id(), OrganisationId.next(), lead, now);
        assertThat(draft.withdraw("No time", lead)).isInstanceOf(DraftDiscarded.class);
        submit();
        assertThat(application.withdraw("No time", lead)).isInstanceOf(ApplicationWithdrawn.class);
        assertThat(application.status()).isEqualTo(Application.Status.WITHDRAWN);
    }

    @Test
    void refusesImpossibleAmountsDaysAndDurations() {
        refused("application.amount-impossible", () -> new CostLine(CostCategory.OTHER, "", pounds(0)));
        refused("application.amount-impossible", () -> new CostLine(CostCategory.OTHER, "", pounds(1_000_000_001)));
        refused(
                "application.day-impossible",
                () -> new PlannedMilestone("", ApplicationFixture.START.withYear(1999), pounds(1)));
        refused("application.months-impossible", () -> new Details("", "", null, 0));
        var line = new CostLine(CostCategory.OTHER, "", pounds(1));
        refused("application.too-many-lines", () -> application.saveCosts(Collections.nCopies(101, line), null, lead));
    }

    private void submit() {
        if (application.draft()) application.save(ApplicationFixture.complete(round), lead);
        application.submit(() -> "T-0001", now, lead);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
