package org.almoner.application;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why an application was found ineligible, in sentences for its people. */
@Component
class Grounds {

    private final MessageSource messages;

    Grounds(MessageSource messages) {
        this.messages = messages;
    }

    String of(Application application) {
        var reason = application.reason();
        return reason != null
                ? reason
                : application.findings().stream().map(this::sentence).collect(Collectors.joining("\n"));
    }

    private String sentence(Finding finding) {
        var key = "application.finding." + finding.rule();
        return messages.getMessage(key, new Object[] {finding.found(), finding.expected()}, Locale.UK);
    }
}
