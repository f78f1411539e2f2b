package org.almoner.application;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why an application was found ineligible, for its people: each rule by its name, what was found and what it wants. */
@Component
class Grounds {

    private final MessageSource messages;

    Grounds(MessageSource messages) {
        this.messages = messages;
    }

    /** An officer's reason comes first, and with it the rules that had left the decision to them. */
    String of(Application application) {
        var rules = application.findings().stream().map(this::quoted).collect(Collectors.joining("\n\n"));
        var reason = application.reason();
        if (reason == null) return rules;
        return rules.isEmpty() ? reason : String.join("\n\n", reason, text("application.rules.left"), rules);
    }

    private String quoted(Finding finding) {
        var rule = text("application.rule." + finding.rule());
        var sentence = text("application.finding." + finding.rule(), finding.found(), finding.expected());
        return text("application.rule.quoted", rule, sentence, finding.found(), finding.expected());
    }

    private String text(String key, Object... args) {
        return messages.getMessage(key, args, Locale.UK);
    }
}
