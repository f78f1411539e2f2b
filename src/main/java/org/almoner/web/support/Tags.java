package org.almoner.web.support;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The colours of status tags, in templates {@code #tags}. Colour only repeats what the text says. */
@Component
public class Tags {

    private static final Map<String, Set<String>> COLOURS = Map.of(
            "green",
                    Set.of(
                            "OPEN",
                            "ELIGIBLE",
                            "ACTIVE",
                            "ACCEPTED",
                            "APPROVED",
                            "COMPLETED",
                            "ENABLED",
                            "SENT",
                            "MADE",
                            "VERIFIED",
                            "CONFIRMED",
                            "PAID",
                            "RECEIVED",
                            "TAKEN_UP"),
            "blue",
                    Set.of(
                            "SUBMITTED",
                            "PUBLISHED",
                            "RECOMMENDED",
                            "CHECKED",
                            "IN_PROGRESS",
                            "INVITED",
                            "AUTHORISED",
                            "IN_RUN"),
            "purple", Set.of("OFFERED", "DECIDED", "RESERVE"),
            "yellow",
                    Set.of(
                            "CLOSING",
                            "DUE",
                            "PROPOSED",
                            "RAISED",
                            "DOUBT",
                            "READY",
                            "WAITING",
                            "ENTERED",
                            "REOPENED",
                            "PREPARED",
                            "REQUESTED",
                            "NOMINATED"),
            "orange", Set.of("SUSPENDED", "LAPSED", "OVERDUE", "RETURNED", "SHORT"),
            "red",
                    Set.of(
                            "TERMINATED",
                            "INELIGIBLE",
                            "DECLINED",
                            "REFUSED",
                            "REJECTED",
                            "CONFLICTED",
                            "FAIL",
                            "FAILED",
                            "DISABLED"),
            "grey",
                    Set.of(
                            "PLANNED",
                            "CLOSED",
                            "OPTIONAL",
                            "NOT_READY",
                            "NOT_REOPENED",
                            "DROPPED",
                            "DRAFT",
                            "WRITTEN_OFF",
                            "WITHDRAWN",
                            "CANCELLED",
                            "REPLACED",
                            "REVOKED",
                            "EXPIRED",
                            "ABANDONED"),
            "light-blue", Set.of("NOT_STARTED", "NEW"));

    private static final Map<String, String> BY_STATUS = COLOURS.entrySet().stream()
            .flatMap(colour -> colour.getValue().stream().map(status -> Map.entry(status, colour.getKey())))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    public String style(@Nullable Object status) {
        return "govuk-tag--" + BY_STATUS.getOrDefault(String.valueOf(status), "blue");
    }
}
