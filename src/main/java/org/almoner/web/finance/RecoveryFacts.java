package org.almoner.web.finance;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.award.Awards;
import org.almoner.identity.People;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.almoner.recovery.Recoveries;
import org.almoner.recovery.Recovery;
import org.almoner.recovery.RecoveryId;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is shown of a recovery wherever it is shown; the names of the funder's people only to the funder's people. */
@Component
public class RecoveryFacts {

    private final Recoveries recoveries;
    private final Organisations organisations;
    private final Awards awards;
    private final People people;

    RecoveryFacts(Recoveries recoveries, Organisations organisations, Awards awards, People people) {
        this.recoveries = recoveries;
        this.organisations = organisations;
        this.awards = awards;
        this.people = people;
    }

    public Recovery into(Model model, RecoveryId id, SignedIn me) {
        var recovery = recoveries.visible(id, me);
        model.addAttribute("recovery", recovery);
        model.addAttribute("organisation", organisations.get(recovery.organisation()));
        model.addAttribute("proposal", awards.get(recovery.award()).application());
        model.addAttribute("staff", Organisations.staff(me));
        model.addAttribute(
                "names",
                people.names(Stream.of(recovery.raisedBy(), recovery.endedBy())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        return recovery;
    }
}
