package org.almoner.fund;

import java.util.stream.Collectors;
import org.almoner.shared.Refusal;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Definitions of rounds as JSON texts. Reading is strict: a name nobody knows is more likely misspelt than meant. */
@Component
public class RoundDefinitions {

    private static final int LONGEST = 2_000_000;

    private final JsonMapper json;

    RoundDefinitions(JsonMapper json) {
        this.json = json.rebuild()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
    }

    public String write(RoundDefinition definition) {
        return json.writeValueAsString(definition);
    }

    /** Refuses what is no definition, naming the line and the place of the first mistake. */
    public RoundDefinition read(String text) {
        if (text.isBlank()) throw new Refusal("round.definition-empty");
        if (text.length() > LONGEST) throw new Refusal("round.definition-too-large");
        try {
            var read = json.readValue(text, RoundDefinition.class);
            if (read == null) throw new Refusal("round.definition-empty");
            return read;
        } catch (JacksonException mistake) {
            throw refusal(mistake);
        }
    }

    private static Refusal refusal(JacksonException mistake) {
        for (Throwable cause = mistake; cause != null; cause = cause.getCause())
            if (cause instanceof Refusal refusal) return refusal;
        var line = mistake.getLocation() == null ? 0 : mistake.getLocation().getLineNr();
        if (mistake.getPath().isEmpty()) return new Refusal("round.definition-no-json", line);
        var code = mistake instanceof UnrecognizedPropertyException ? "unknown" : "unreadable";
        return new Refusal("round.definition-" + code, line, place(mistake));
    }

    private static String place(JacksonException mistake) {
        return mistake.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
