package org.almoner.demo;

import java.time.Clock;
import java.time.LocalDate;
import org.almoner.organisation.BankAccounts;
import org.almoner.organisation.Organisations;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The five programmes, over two years up to this morning. */
@Component
@ConditionalOnBooleanProperty("almoner.demonstration")
class Programmes {

    private final Cast cast;
    private final LiveStreams liveStreams;
    private final OtherProgrammes others;
    private final Paying paying;
    private final Organisations organisations;
    private final BankAccounts accounts;
    private final PlayedClock clock;

    Programmes(
            Cast cast,
            LiveStreams liveStreams,
            OtherProgrammes others,
            Paying paying,
            Organisations organisations,
            BankAccounts accounts,
            PlayedClock clock) {
        this.cast = cast;
        this.liveStreams = liveStreams;
        this.others = others;
        this.paying = paying;
        this.organisations = organisations;
        this.accounts = accounts;
        this.clock = clock;
    }

    void play() {
        var today = new Calendar(LocalDate.now(Clock.system(Calendar.UK)));
        var script = new Script();
        script.at(today.at(-732, 9, 0), cast::enter);
        liveStreams.write(today, script);
        others.write(today, script);
        paying.payEveryFortnight(today.day(-600), today.day(-1), script);
        script.at(today.at(-3, 13, 35), this::changeAccount);
        script.at(today.at(-1, 23, 0), cast::giveTokens);
        script.play(clock, today.at(0, 0, 0));
    }

    /** An applicant has moved to another bank; finance will want to verify that. */
    private void changeAccount() {
        var applicant = cast.who("applicant");
        var own = organisations.of(applicant).getFirst();
        accounts.enter(own.id(), own.name(), "309876", "20406080", applicant);
    }
}
