package org.almoner.web.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every template must keep to, read as text: the strict content security policy, the parts, the messages. */
class TemplatesTests {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern KEY = Pattern.compile("#\\{([A-Za-z0-9.-]+)[}(]");
    private static final Set<String> KEYS = keys();

    @ParameterizedTest
    @MethodSource("templates")
    void hasNoInlineScriptOrStyle(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern("(?i)\\s(style|on[a-z]+)\\s*=|<style|<script>");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void handsNoBeanToAPart(Path template) throws IOException {
        assertThat(Files.readString(template)).doesNotContainPattern("~\\{[^\"]*\\$\\{@");
    }

    /** Thymeleaf puts the part in before it asks the condition on the same tag, and then forgets to ask. */
    @ParameterizedTest
    @MethodSource("templates")
    void putsNoConditionOnATagThatIsReplaced(Path template) throws IOException {
        assertThat(Files.readString(template))
                .doesNotContainPattern("<[^>]*th:(if|unless|case)=[^>]*th:replace=")
                .doesNotContainPattern("<[^>]*th:replace=[^>]*th:(if|unless|case)=");
    }

    /** Only with an address from Thymeleaf does a form carry the token without which nothing is accepted. */
    @ParameterizedTest
    @MethodSource("templates")
    void givesEveryFormThatActsAnAddress(Path template) throws IOException {
        assertThat(Pattern.compile("<form(?:[^>\"]|\"[^\"]*\")*>")
                        .matcher(Files.readString(template))
                        .results()
                        .map(MatchResult::group))
                .allMatch(form -> form.contains("th:action=") || !form.contains("method=\"post\""));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void usesOnlyMessagesThatExist(Path template) throws IOException {
        assertThat(KEY.matcher(Files.readString(template)).results().map(found -> found.group(1)))
                .isSubsetOf(KEYS);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void leavesTheClassesOfComponentsToTheParts(Path page) throws IOException {
        assertThat(Pattern.compile("(govuk|moj)-[a-z_-]+")
                        .matcher(Files.readString(page))
                        .results()
                        .map(MatchResult::group))
                .isEmpty();
    }

    static Stream<Path> templates() throws IOException {
        return Files.walk(TEMPLATES).filter(path -> path.toString().endsWith(".html"));
    }

    static Stream<Path> pages() throws IOException {
        return templates()
                .filter(path -> !path.startsWith(TEMPLATES.resolve("part")))
                .filter(path -> !path.endsWith("layout.html"));
    }

    private static Set<String> keys() {
        var keys = new HashSet<String>();
        try (var files = Files.list(MESSAGES)) {
            for (var file : files.toList()) {
                var bundle = new Properties();
                try (var reader = Files.newBufferedReader(file)) {
                    bundle.load(reader);
                }
                keys.addAll(bundle.stringPropertyNames());
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return keys;
    }
}
