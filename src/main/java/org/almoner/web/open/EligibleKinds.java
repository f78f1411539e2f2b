package org.almoner.web.open;

import static java.util.stream.Collectors.joining;

import org.almoner.fund.Round;
import org.almoner.organisation.Organisation;
import org.almoner.web.support.Formats;
import org.springframework.stereotype.Component;

/** Who may apply to a round, in words; in templates {@code @eligibleKinds}. */
@Component("eligibleKinds")
public class EligibleKinds {

    private final Formats formats;

    EligibleKinds(Formats formats) {
        this.formats = formats;
    }

    public String text(Round round) {
        if (round.eligibleKinds().isEmpty()) return formats.text("officer.round.eligible.all");
        return round.eligibleKinds().stream()
                .map(Organisation.Kind::valueOf)
                .sorted()
                .map(formats::label)
                .collect(joining(", "));
    }
}
