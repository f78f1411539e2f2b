package org.almoner.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.function.BiConsumer;
import org.almoner.application.ApplicationId;
import org.almoner.application.Exemption;
import org.almoner.application.Invitations;
import org.almoner.application.NameRecipient;
import org.almoner.award.Decision.Outcome;
import org.almoner.award.Rankings;
import org.almoner.fund.RoundId;
import org.almoner.shared.Sterling;
import org.springframework.stereotype.Component;

/**
 * A round without a competition: its recipients are named with the reason, apply, and are approved twice. Whoever names
 * them takes no part in what is decided about them.
 */
@Component
class DirectAwards {

    private final Cast cast;
    private final Invitations invitations;
    private final Applying applying;
    private final Deciding deciding;
    private final Rankings rankings;

    DirectAwards(Cast cast, Invitations invitations, Applying applying, Deciding deciding, Rankings rankings) {
        this.cast = cast;
        this.invitations = invitations;
        this.applying = applying;
        this.deciding = deciding;
        this.rankings = rankings;
    }

    /** Why these and no others, and when the project of each is to begin. */
    record Naming(Exemption exemption, String reason, LinkedHashMap<Proposal, LocalDate> starts) {}

    /** @param calendar counts from the day on which the panel decides, three days after the round has closed */
    void write(
            RoundId round,
            Naming naming,
            Calendar calendar,
            Script script,
            BiConsumer<Proposal, ApplicationId> signing) {
        var submitted = new LinkedHashMap<Proposal, ApplicationId>();
        naming.starts().forEach((told, starts) -> {
            script.at(calendar.at(-18, 9, 40), () -> name(round, told, naming));
            script.at(calendar.at(-8, 13, 5), () -> submitted.put(told, applying.submit(round, told, starts)));
        });
        script.at(
                calendar.at(0, 10, 0),
                () -> submitted.values().forEach(id -> deciding.decide(id, Outcome.RECOMMEND, "")));
        script.at(calendar.at(1, 9, 30), () -> rankings.conclude(round, cast.who("panel")));
        script.at(calendar.at(2, 11, 0), () -> submitted.values().forEach(deciding::approve));
        script.at(calendar.at(3, 14, 30), () -> submitted.values().forEach(deciding::offer));
        script.at(
                calendar.at(6, 9, 15), () -> submitted.forEach((told, id) -> deciding.accept(id, applying.lead(told))));
        script.at(calendar.at(8, 16, 5), () -> submitted.forEach(signing));
        script.at(calendar.at(9, 9, 30), () -> rankings.complete(round, cast.who("officer")));
    }

    private void name(RoundId round, Proposal told, Naming naming) {
        var amount = Sterling.sum(told.costs().stream().map(Proposal::amount).toList());
        var named = new NameRecipient(round, applying.organisation(told), amount, naming.exemption(), naming.reason());
        invitations.name(named, cast.who("officer2"));
    }
}
