package org.almoner.monitoring;

import static org.almoner.shared.Sterling.ZERO;
import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementFixture;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.document.Document;
import org.almoner.document.DocumentId;
import org.almoner.fund.RoundId;
import org.almoner.identity.Role;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.notification.Letter;
import org.almoner.notification.Letters;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.almoner.workflow.Processes;
import org.almoner.workflow.WorkItem;
import org.almoner.workflow.WorkQueue;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The work under an agreement with milestones on 31 December 2026 and 31 March 2027, from its first day to its last. */
@AlmonerTest
@Transactional
class GranteeReportsTests {

    static final Account TOLD = new Account("The prototype works in three police forces.", "Two weeks late.");

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    GranteeReports reports;

    @Autowired
    Agreements agreements;

    @Autowired
    Pots pots;

    @Autowired
    Letters letters;

    @Autowired
    WorkQueue queue;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Processes processes;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    AgreementFixture made;
    RoundId round;
    AgreementId agreement;

    @BeforeEach
    void anActiveAgreement() {
        made = AgreementFixture.in(beans);
        round = made.given.round(pounds(100_000), null);
        agreement = made.active(round, pounds(60_000));
    }

    @Test
    void plansOneForEachMilestoneAndOneForTheWhole() {
        assertThat(reports.of(agreement))
                .extracting(Report::title, Report::due)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Prototype", LocalDate.of(2026, 12, 31)),
                        org.assertj.core.groups.Tuple.tuple("Trial", LocalDate.of(2027, 3, 31)),
                        org.assertj.core.groups.Tuple.tuple("Final report", LocalDate.of(2027, 4, 28)));
        assertThat(waitingFor(first())).isEmpty();
    }

    @Test
    void asksRemindsAndTellsTheOfficersWhenItIsLate() {
        timers.passUntil(at(LocalDate.of(2026, 12, 4)));
        assertThat(waitingFor(first())).containsExactly("ReportSubmitted");
        assertThat(subjects()).anyMatch(subject -> subject.contains("report on “Prototype” by"));
        timers.passUntil(at(LocalDate.of(2026, 12, 25)));
        assertThat(subjects()).anyMatch(subject -> subject.contains("one week left"));
        assertThat(subjects()).noneMatch(subject -> subject.contains("overdue"));
        timers.passUntil(at(LocalDate.of(2027, 1, 2)));
        assertThat(subjects())
                .anyMatch(subject -> subject.contains("your report on “Prototype” is overdue"))
                .anyMatch(subject -> subject.contains(": report on “Prototype” is overdue"));
    }

    @Test
    void isWrittenSubmittedReturnedWithAReasonAndAcceptedInTheEnd() {
        var id = first();
        reports.save(id, TOLD, made.lead);
        reports.attach(id, "letter.txt", file("It works."), made.lead);
        reports.submit(id, made.lead);
        assertThat(waitingFor(id)).containsExactly("ReportAccepted");
        refused("report.reason-needed", () -> reports.sendBack(id, " ", made.officer));
        reports.sendBack(id, "Which forces?", made.officer);
        assertThat(reports.get(id).status()).isEqualTo(Report.Status.RETURNED);
        assertThat(waitingFor(id)).containsExactly("ReportSubmitted");
        reports.submit(id, made.lead);
        reports.accept(id, "Thank you", made.officer);
        assertThat(agreements.get(agreement).milestone(0).reached()).isTrue();
        assertThat(agreements.get(agreement).milestone(1).reached()).isFalse();
        assertThat(reports.evidence(id)).extracting(Document::name).containsExactly("letter.txt");
        refused("report.not-possible-now", () -> reports.accept(id, "", made.officer));
        refused("report.not-possible-now", () -> reports.save(id, TOLD, made.lead));
    }

    @Test
    void isNeitherSubmittedNorAcceptedWithAFileInWhichTheVirusCheckFoundSomething() {
        var id = first();
        reports.save(id, TOLD, made.lead);
        var bad = reports.attach(id, "bad.txt", file("It works."), made.lead);
        quarantine(bad);
        refused("document.quarantined", () -> reports.submit(id, made.lead));
        reports.detach(id, bad, made.lead);
        assertThat(reports.evidence(id)).isEmpty();
        assertThatThrownBy(() -> reports.detach(id, bad, made.lead)).isInstanceOf(NotFound.class);
        var late = reports.attach(id, "late.txt", file("It works."), made.lead);
        reports.submit(id, made.lead);
        refused("report.not-possible-now", () -> reports.detach(id, late, made.lead));
        quarantine(late);
        refused("document.quarantined", () -> reports.accept(id, "", made.officer));
        reports.sendBack(id, "One file is not safe to open", made.officer);
        reports.detach(id, late, made.lead);
        reports.submit(id, made.lead);
        reports.accept(id, "Thank you", made.officer);
    }

    private void quarantine(DocumentId file) {
        jdbc.sql("""
                insert into document_scan (document, state, threat, scanned_at, next_attempt_at)
                values (:id, 'QUARANTINED', 'Test', now(), now())
                """).param("id", file.value()).update();
    }

    @Test
    void refusesAnEmptyReportAStrangerAndWhoeverIsNoOfficer() {
        var id = first();
        refused("report.empty", () -> reports.submit(id, made.lead));
        var stranger = made.given.person("Stranger", Role.APPLICANT);
        assertThatThrownBy(() -> reports.save(id, TOLD, stranger)).isInstanceOf(NotFound.class);
        submit(id);
        refused("report.officer-only", () -> reports.accept(id, "", made.approver));
        refused("report.not-possible-now", () -> reports.submit(id, made.lead));
    }

    @Test
    void theFinalReportNeedsEveryMilestoneAndLeadsToClosing() {
        var all = reports.of(agreement);
        var last = all.getLast().id();
        submit(last);
        refused("agreement.milestone-open", () -> reports.accept(last, "", made.officer));
    }

    @Test
    void everyReportAcceptedIsFollowedByClosingWhichReturnsWhatWasNotSpent() {
        reports.of(agreement).forEach(report -> accept(report.id()));
        assertThat(agreements.get(agreement).status()).isEqualTo(Agreement.Status.CLOSING);
        assertThat(agreements.claimable(agreement)).isTrue();
        var award = agreements.get(agreement).award().value();
        pots.owe(pot(), award, UUID.randomUUID(), "claim", pounds(59_000), null);
        refused("agreement.payable-left", () -> agreements.close(agreement, made.officer));
        pots.pay(pot(), award, UUID.randomUUID(), "payment", pounds(59_000), null);
        agreements.close(agreement, made.officer);
        assertThat(agreements.get(agreement).status()).isEqualTo(Agreement.Status.CLOSED);
        assertThat(made.given.pot(round).committed()).isEqualTo(ZERO);
        assertThat(made.given.pot(round).available()).isEqualTo(pounds(41_000));
        assertThat(made.given.balanced(round)).isTrue();
        assertThat(processes.running("agreement", agreement.value())).isFalse();
        assertThat(processes.alarms()).isEmpty();
    }

    @Test
    void terminationDropsWhatNobodyNeedsAnyMore() {
        accept(first());
        agreements.terminate(agreement, "The company was wound up", made.officer);
        assertThat(reports.of(agreement))
                .extracting(Report::status)
                .containsExactly(Report.Status.ACCEPTED, Report.Status.DROPPED, Report.Status.DROPPED);
        assertThat(processes.alarms()).isEmpty();
        refused(
                "report.not-possible-now",
                () -> reports.save(reports.of(agreement).getLast().id(), TOLD, made.lead));
    }

    private ReportId first() {
        return reports.of(agreement).getFirst().id();
    }

    private void submit(ReportId id) {
        reports.save(id, TOLD, made.lead);
        reports.submit(id, made.lead);
    }

    private void accept(ReportId id) {
        submit(id);
        reports.accept(id, "", made.officer);
    }

    private List<String> waitingFor(ReportId id) {
        return queue.of(Set.of(id.value())).stream().map(WorkItem::event).toList();
    }

    private List<String> subjects() {
        return letters.list(null, null, 200).items().stream()
                .map(Letter::subject)
                .toList();
    }

    private PotId pot() {
        return new PotId(round.value());
    }

    private static java.time.Instant at(LocalDate day) {
        return day.atTime(9, 0).atZone(ZoneId.of("Europe/London")).toInstant();
    }

    private static ByteArrayInputStream file(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThat(catchThrowableOfType(Refusal.class, act).code()).isEqualTo(code);
    }
}
