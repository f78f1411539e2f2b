package org.almoner.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.Role;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.almoner.support.Timers;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.xml.sax.InputSource;

@AlmonerTest
@Transactional
class DrawingsTests {

    @Autowired
    Drawings drawings;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Funds funds;

    @Autowired
    Rounds rounds;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Timers timers;

    @Test
    void drawsEveryDiagram() throws Exception {
        var definitions = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .latestVersion()
                .list();
        assertThat(definitions).hasSizeGreaterThan(4);
        for (var definition : definitions) {
            var drawing = drawings.of(definition.getKey(), Map.of());
            assertThat(drawing.name()).isNotBlank();
            assertThat(drawing.about()).isNotBlank();
            assertThat(drawing.stages()).isNotEmpty();
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(drawing.svg())));
        }
    }

    @Test
    void showsHowFarOneHasCome() {
        var officer = people.add(
                new AddPerson("Olive", "olive@fund.test", Set.of(Role.OFFICER), null, null, "almoner"), null);
        var round = RoundFixture.published(funds, rounds, officer, clock.instant());
        var drawing = drawings.of("round", round.value()).orElseThrow();
        assertThat(drawing.counted()).isFalse();
        assertThat(drawing.svg()).contains("drawn-user-task drawn-not-yet", "drawn-start drawn-done", "drawn-taken");
        assertThat(drawing.stages())
                .filteredOn(stage -> stage.name().equals("Round published"))
                .singleElement()
                .satisfies(stage -> assertThat(stage.state()).isEqualTo(State.DONE))
                .satisfies(stage -> assertThat(stage.until()).isEqualTo(clock.instant()));
    }

    @Test
    void aWaitThatAnEventEndedIsDone() {
        var officer = people.add(
                new AddPerson("Olive", "olive@fund.test", Set.of(Role.OFFICER), null, null, "almoner"), null);
        var draft = RoundFixture.draft(funds.create(RoundFixture.fund(), officer), clock.instant());
        var round = RoundFixture.published(rounds, draft, officer);
        timers.passUntil(clock.instant().plus(Duration.ofDays(1)));
        var drawing = drawings.of("round", round.value()).orElseThrow();
        assertThat(drawing.svg()).doesNotContain("drawn-left");
    }

    @Test
    void drawsNothingWithoutAProcess() {
        assertThat(drawings.of("round", UUID.randomUUID())).isEmpty();
    }
}
