package org.almoner.web.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");

    @ParameterizedTest
    @MethodSource("bundles")
    void losesNoApostrophe(Path bundle) throws IOException {
        read(bundle)
                .forEach((key, text) -> assertThat(text.toString().replace("''", ""))
                        .as(key.toString())
                        .doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void isWrittenAsFormats(Path bundle) throws IOException {
        read(bundle)
                .forEach((key, text) -> assertThatCode(() -> new MessageFormat(text.toString()))
                        .as(key.toString())
                        .doesNotThrowAnyException());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void saysEachThingOnce(Path bundle) throws IOException {
        assertThat(Files.readAllLines(bundle).stream()
                        .filter(line -> line.matches("[A-Za-z].*=.*"))
                        .map(line -> line.substring(0, line.indexOf('='))))
                .doesNotHaveDuplicates();
    }

    @Test
    void listsEveryBundleInTheConfiguration() throws IOException {
        var configuration = Files.readString(Path.of("src/main/resources/application.yaml"));
        assertThat(bundles()
                        .map(bundle ->
                                "messages/" + bundle.getFileName().toString().replace(".properties", "")))
                .allSatisfy(name -> assertThat(configuration).contains(name));
    }

    static Stream<Path> bundles() throws IOException {
        return Files.list(MESSAGES);
    }

    private static Properties read(Path bundle) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            texts.load(reader);
        }
        return texts;
    }
}
