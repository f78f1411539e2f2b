package org.almoner.investment;

import java.util.LinkedHashSet;
import org.almoner.application.Applications;
import org.almoner.fund.Rounds;
import org.almoner.identity.PersonId;
import org.almoner.notification.Letters;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.springframework.stereotype.Component;

/** Letters about a follow-on: to who wrote the first application and to everyone who may begin the next. */
@Component
class InvestmentLetters {

    private final Letters letters;
    private final Applications applications;
    private final Organisations organisations;
    private final Rounds rounds;

    InvestmentLetters(Letters letters, Applications applications, Organisations organisations, Rounds rounds) {
        this.letters = letters;
        this.applications = applications;
        this.organisations = organisations;
        this.rounds = rounds;
    }

    void invitation(Investment investment) {
        write(investment, "investment.invitation", investment.amount(), investment.expires());
    }

    void decline(Investment investment) {
        write(investment, "investment.decline", String.valueOf(investment.decision()));
    }

    void lapsed(Investment investment) {
        write(investment, "investment.lapsed", investment.expires());
    }

    private void write(Investment investment, String template, Object... details) {
        var application = applications.cover(investment.application());
        var args = new java.util.ArrayList<Object>();
        args.add(application.title());
        args.add(rounds.get(investment.round()).name());
        args.addAll(java.util.List.of(details));
        var readers = new LinkedHashSet<PersonId>();
        readers.add(application.lead());
        organisations.get(investment.organisation()).members().stream()
                .filter(member -> member.part() != Part.SIGNATORY)
                .forEach(member -> readers.add(member.person()));
        readers.forEach(reader -> letters.write(reader, template, investment.id(), args.toArray()));
    }
}
