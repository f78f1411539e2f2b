package org.almoner.bench;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.almoner.application.Answer;
import org.almoner.application.ApplicationId;
import org.almoner.application.CostLine;
import org.almoner.application.Details;
import org.almoner.application.Drafts;
import org.almoner.application.PlannedMilestone;
import org.almoner.application.SaveApplication;
import org.almoner.form.CostCategory;
import org.almoner.form.Form;
import org.almoner.form.Question;
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
import org.almoner.organisation.Organisations;
import org.almoner.support.RunningTest;
import org.almoner.support.TestClock;
import org.awaitility.Awaitility;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The last minutes before a deadline: everybody signed in presses “submit” at once, over HTTP, while the processes of
 * those who were quicker already run. Beside it the same rows by plain SQL transactions, on the same server in the same
 * run. Aims: submitting at least 0.4 of it, p99 under ten times p50; saving one answer at least 0.6. People:
 * {@code -Dalmoner.rush=200}.
 */
@RunningTest
class RushBench {

    private static final int PEOPLE = Integer.getInteger("almoner.rush", 200);
    private static final int WARM = Integer.getInteger("almoner.warm", 800);
    private static final int LATE = 10;
    private static final int AT_ONCE = 16;
    private static final String PASSWORD = "correct horse battery";

    private record Writer(Visitor browser, ApplicationId application, String csrf, String once, String version) {}

    private record Visiting(Visitor browser, PersonId person) {}

    private record Measured(double each, double p50, double p99) {}

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Organisations organisations;

    @Autowired
    Funds funds;

    @Autowired
    Rounds rounds;

    @Autowired
    Drafts drafts;

    @Autowired
    JobExecutor jobs;

    @Autowired
    Clock clock;

    @Autowired
    TestClock testClock;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everybodySavesAndSubmitsInTheLastMinutes() throws Exception {
        var round = round();
        warmUp();
        var writers = new ArrayList<Writer>();
        for (var i = 0; i < PEOPLE + LATE + 2; i++) writers.add(writer(round, visitor()));
        var sample = writers.removeLast();
        jobs.shutdown();
        var saved = rows(writers.removeLast(), "answer", this::save, "application");
        var submitted = rows(sample, "application", this::submit, "id");
        jobs.start();
        var inTime = writers.subList(0, PEOPLE);
        print("save one answer", measured(inTime, this::save), limit(saved), "0.60", saved);
        print("submit", measured(inTime, this::submit), limit(submitted), "0.40", submitted);
        nobodyIsLostNorLate(round, writers.subList(PEOPLE, PEOPLE + LATE));
    }

    @FunctionalInterface
    private interface Act {
        int by(Writer writer) throws Exception;
    }

    private int save(Writer writer) throws Exception {
        var text = "Another answer. " + "word ".repeat(150);
        var fields = Map.of("text", text, "version", writer.version(), "_csrf", writer.csrf());
        return writer.browser()
                .post(at(writer) + "/answers/q1/autosave", fields)
                .status();
    }

    private int submit(Writer writer) throws Exception {
        var fields = Map.of("once", writer.once(), "_csrf", writer.csrf());
        return writer.browser().post(at(writer) + "/check", fields).status();
    }

    private static String at(Writer writer) {
        return "/applicant/applications/" + writer.application().value();
    }

    private RoundId round() {
        var officer = PersonId.next();
        var questions = IntStream.rangeClosed(1, 20)
                .mapToObj(n -> new Question("q" + n, "Question " + n, "", 500, true))
                .toList();
        var now = clock.instant();
        var draft = RoundFixture.draft(funds.create(RoundFixture.fund(), officer), now)
                .with(new DraftRound.Dates(now, now.plus(Duration.ofHours(2)), 0, 14))
                .with(Form.asking("Proposal", questions));
        return RoundFixture.published(rounds, draft, officer);
    }

    /** A server has been running for a while when the deadline comes: a few people submit many drafts beforehand. */
    private void warmUp() throws Exception {
        var round = round();
        var warm = new ArrayList<Writer>();
        for (var i = 0; i < AT_ONCE; i++) {
            var visitor = visitor();
            for (var j = 0; j < WARM / AT_ONCE; j++) warm.add(writer(round, visitor));
        }
        measured(warm, this::save);
        measured(warm, this::submit);
        Awaitility.await().atMost(Duration.ofMinutes(4)).until(this::nothingToDo);
    }

    private boolean nothingToDo() {
        return jdbc.sql("select count(*) from engine.act_ru_job where duedate_ is null or duedate_ <= now()")
                        .query(Long.class)
                        .single()
                == 0;
    }

    private Visiting visitor() throws Exception {
        var email = "rush%d@rush.test".formatted(System.nanoTime());
        var person = people.add(new AddPerson("Rush", email, Set.of(Role.APPLICANT), null, null, PASSWORD), null);
        var browser = new Visitor("http://localhost:" + port);
        browser.signIn(email, PASSWORD);
        return new Visiting(browser, person);
    }

    private Writer writer(RoundId round, Visiting visiting) throws Exception {
        var person = visiting.person();
        var browser = visiting.browser();
        var organisation = organisations.register(OrganisationFixture.company("Rush Ltd"), person);
        var application = drafts.start(round, organisation, person);
        drafts.save(application, content(), null, person);
        var path = "/applicant/applications/" + application.value();
        var answer = browser.get(path + "/answers/q1");
        var check = browser.get(path + "/check");
        return new Writer(
                browser,
                application,
                Visitor.hidden(check, "_csrf"),
                Visitor.hidden(check, "once"),
                Visitor.hidden(answer, "version"));
    }

    private SaveApplication content() {
        var starts =
                LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC).plusMonths(2);
        return new SaveApplication(
                new Details("A rush", "What everybody does at the last minute.", starts, 6),
                IntStream.rangeClosed(1, 20)
                        .mapToObj(n -> new Answer("q" + n, "An answer. " + "word ".repeat(150)))
                        .toList(),
                List.of(
                        new CostLine(CostCategory.STAFF, "Two engineers", pounds(40_000)),
                        new CostLine(CostCategory.TRAVEL, "Trains", pounds(2_000)),
                        new CostLine(CostCategory.OVERHEADS, "Premises", pounds(8_000))),
                List.of(new PlannedMilestone("All of it", starts.plusMonths(6), pounds(50_000))));
    }

    /** What one act leaves in the database, before any job that follows it. */
    private SameRows rows(Writer writer, String table, Act act, String key) throws Exception {
        assertThat(act.by(writer)).isLessThan(400);
        var number = jdbc.sql("select max(xmin::text::bigint) from %s where %s = :id".formatted(table, key))
                .param("id", writer.application().value())
                .query(Long.class)
                .single();
        return SameRows.of(database, number);
    }

    private static Measured measured(List<Writer> writers, Act act) throws Exception {
        var took = new double[writers.size()];
        var began = System.nanoTime();
        together(IntStream.range(0, writers.size())
                .mapToObj(i -> (Callable<Void>) () -> {
                    var from = System.nanoTime();
                    assertThat(act.by(writers.get(i))).isLessThan(400);
                    took[i] = (System.nanoTime() - from) / 1e6;
                    return null;
                })
                .toList());
        return measured(took, began);
    }

    private double limit(SameRows rows) throws Exception {
        var each = PEOPLE / AT_ONCE + 1;
        var took = new double[AT_ONCE];
        var began = System.nanoTime();
        together(IntStream.range(0, AT_ONCE)
                .mapToObj(i -> (Callable<Void>) () -> {
                    write(rows, each);
                    return null;
                })
                .toList());
        return each * took.length / ((System.nanoTime() - began) / 1e9);
    }

    private void write(SameRows rows, int times) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (var i = 0; i < times; i++) rows.write(connection);
            connection.setAutoCommit(true);
        }
    }

    private static void together(List<Callable<Void>> acts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var done : threads.invokeAll(acts)) done.get();
        }
    }

    private static Measured measured(double[] took, long began) {
        var each = took.length / ((System.nanoTime() - began) / 1e9);
        Arrays.sort(took);
        return new Measured(each, took[took.length / 2], took[took.length * 99 / 100]);
    }

    private void nobodyIsLostNorLate(RoundId round, List<Writer> late) throws Exception {
        testClock.set(rounds.get(round).deadline());
        for (var writer : late) assertThat(submit(writer)).isEqualTo(422);
        testClock.run();
        var submitted = jdbc.sql("select count(*) from application where round = :round and reference is not null")
                .param("round", round.value())
                .query(Long.class)
                .single();
        assertThat(submitted).isEqualTo(PEOPLE + 1L);
        var running =
                jdbc.sql("""
                select count(distinct application.id) from application
                join engine.act_hi_procinst on business_key_ = application.id::text and proc_def_key_ = 'application'
                where round = :round""").param("round", round.value()).query(Long.class).single();
        assertThat(running).isEqualTo(PEOPLE + 1L);
    }

    private static void print(String what, Measured ours, double limit, String aim, SameRows rows) {
        System.out.printf(
                "%n%-18s %9.1f/s p50 %7.1f ms p99 %7.1f ms | plain SQL %9.1f/s | ratio %.2f, aim %s | p99/p50 %.1f | %d rows in %s%n",
                what,
                ours.each(),
                ours.p50(),
                ours.p99(),
                limit,
                ours.each() / limit,
                aim,
                ours.p99() / ours.p50(),
                rows.count(),
                rows.tables());
    }
}
