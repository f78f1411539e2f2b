package org.almoner.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.Role;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Refusal;
import org.almoner.support.RunningTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningTest
class SubmissionRaceTests {

    @Autowired
    Applications applications;

    @Autowired
    Drafts drafts;

    @Autowired
    Submissions submissions;

    @Autowired
    Rounds rounds;

    @Autowired
    Funds funds;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Test
    void twentySubmissionsOfOneDraftAtOnceCountOnce() throws Exception {
        var ada = new AddPerson("Ada", "ada@race.test", Set.of(Role.APPLICANT), null, null, "{noop}almoner");
        var lead = people.add(ada, null);
        var round = RoundFixture.published(funds, rounds, lead, Instant.now().minusSeconds(60));
        var organisation = organisations.register(OrganisationFixture.company("Racing"), lead);
        var id = drafts.start(round, organisation, lead);
        var whole = ApplicationFixture.complete(rounds.get(round));
        drafts.save(id, whole, null, lead);

        var outcomes = together(20, () -> submit(() -> submissions.submit(id, lead)));

        assertThat(outcomes).hasSize(20).containsOnlyOnce("submitted");
        assertThat(outcomes).filteredOn("application.already-submitted"::equals).hasSize(19);
        assertThat(applications.get(id).reference()).endsWith("-0001");
        assertThat(jdbc.sql("select count(*) from audit_record where event = 'ApplicationSubmitted' and subject = :id")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    private static String submit(Runnable act) {
        try {
            act.run();
            return "submitted";
        } catch (Refusal refusal) {
            return refusal.code();
        }
    }

    private static List<String> together(int people, Callable<String> act) throws Exception {
        var gate = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(people)) {
            var running = IntStream.range(0, people)
                    .mapToObj(n -> threads.submit(() -> {
                        gate.await();
                        return act.call();
                    }))
                    .toList();
            gate.countDown();
            var outcomes = new ArrayList<String>();
            for (var each : running) outcomes.add(each.get());
            return outcomes;
        }
    }
}
