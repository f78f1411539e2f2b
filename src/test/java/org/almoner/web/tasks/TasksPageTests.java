package org.almoner.web.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.support.AlmonerTest;
import org.almoner.web.support.TaskLinks;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

@AlmonerTest
@Transactional
class TasksPageTests {

    @Autowired
    MockMvcTester pages;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    SignedIn me;
    SignedIn colleague;

    @BeforeEach
    void twoOfficers() {
        me = officer("Ada Okafor");
        colleague = officer("Ben Marsh");
    }

    @Test
    void showsWhatWaitsForMyRolesAndNothingElse() {
        waiting("Decide eligibility", "officer", null, clock.instant().plus(Duration.ofDays(3)));
        waiting("Approve", "approver", null, null);
        assertThat(get("/tasks"))
                .hasStatusOk()
                .bodyText()
                .contains("Decide eligibility", "About Decide eligibility", "3 days left", "An officer", "Take")
                .doesNotContain("About Approve");
    }

    @Test
    void marksWhatIsOverdue() {
        waiting("Decide eligibility", "officer", null, clock.instant().minus(Duration.ofDays(2)));
        assertThat(get("/tasks?show=overdue")).bodyText().contains("2 days overdue");
    }

    @Test
    void listsOnlyMineUnderMine() {
        waiting("Decide eligibility", "officer", me, null);
        waiting("Assign reviewers", "officer", colleague, null);
        assertThat(get("/tasks?show=mine"))
                .bodyText()
                .contains("About Decide eligibility", "Put back")
                .doesNotContain("About Assign reviewers");
    }

    @Test
    void refusesToTakeWhatAColleagueHas() {
        var id = waiting("Decide eligibility", "officer", colleague, null);
        assertThat(post("/tasks/" + id + "/claim"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("That was not possible");
    }

    @Test
    void hidesTasksOfOtherGroups() {
        var id = waiting("Approve", "approver", null, null);
        assertThat(post("/tasks/" + id + "/claim")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void knowsNoOtherTab() {
        assertThat(get("/tasks?show=everything")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @ParameterizedTest
    @MethodSource("userTasks")
    void everyTaskOfADiagramOpensAPage(String event) throws Exception {
        assertThat(TaskLinks.knows(event)).isTrue();
        var request = new MockHttpServletRequest("GET", TaskLinks.of(event, UUID.randomUUID()));
        ServletRequestPathUtils.parseAndCache(request);
        assertThat(addresses.getHandler(request)).isNotNull();
    }

    static Stream<String> userTasks() throws IOException {
        return Files.list(Path.of("bpmn"))
                .filter(path -> path.toString().endsWith(".bpmn"))
                .flatMap(path -> Pattern.compile("userTask id=\"(\\w+)\"")
                        .matcher(read(path))
                        .results()
                        .map(found -> found.group(1)));
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private SignedIn officer(String name) {
        var address = name.replace(' ', '.') + "@example.test";
        var id = people.add(new AddPerson(name, address, Set.of(Role.OFFICER), null, null, "a long pass phrase"), null);
        return SignedIn.of(people.get(id));
    }

    /** A line of the queue as the engine's listener would write it. */
    private String waiting(String name, String group, @Nullable SignedIn holder, @Nullable Instant due) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into work_item (id, event, process, subject, name, headline, groups, assignee, created_at, due_at)
                        values (:id, 'EligibilityDecided', 'application', :subject, :name, :headline, array[:group],
                                cast(:holder as uuid), :created, :due)
                        """)
                .param("id", id)
                .param("subject", UUID.randomUUID())
                .param("name", name)
                .param("headline", "About " + name)
                .param("group", group)
                .param("holder", holder == null ? null : holder.id().value())
                .param("created", Timestamp.from(clock.instant()))
                .param("due", due == null ? null : Timestamp.from(due))
                .update();
        return id;
    }

    private MvcTestResult get(String path) {
        return pages.get().uri(path).with(user(me)).exchange();
    }

    private MvcTestResult post(String path) {
        return pages.post().uri(path).with(user(me)).with(csrf()).exchange();
    }
}
