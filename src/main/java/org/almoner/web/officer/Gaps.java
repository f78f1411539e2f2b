package org.almoner.web.officer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almoner.form.Flaw;
import org.almoner.fund.Round;
import org.almoner.fund.Rounds;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Component;

/** What keeps a round from being published, one by one, each with the page that mends it. */
@Component
class Gaps {

    record Gap(String text, String href) {}

    private static final Set<String> CONDITIONS = Set.of("condition-unknown", "condition-impossible");

    private final Rounds rounds;
    private final Refusals sentences;

    Gaps(Rounds rounds, Refusals sentences) {
        this.rounds = rounds;
        this.sentences = sentences;
    }

    List<Gap> of(Round round) {
        if (Part.frozen(round)) return List.of();
        var flaws = round.form().flaws();
        var codes = new ArrayList<>(rounds.missing(round.id()));
        codes.removeAll(flaws.stream().map(Flaw::code).toList());
        var gaps = new ArrayList<Gap>();
        codes.forEach(code -> gaps.add(new Gap(sentences.text("officer.round.missing." + code), href(round, code))));
        flaws.forEach(flaw -> gaps.add(new Gap(text(flaw), href(round, flaw))));
        return List.copyOf(gaps);
    }

    private String text(Flaw flaw) {
        var about = flaw.about().isBlank() ? flaw.question() : flaw.about();
        return sentences.text("form.flaw." + flaw.code(), about);
    }

    private static String href(Round round, String code) {
        if (code.equals("senior-responsible-officer"))
            return "/officer/funds/" + round.fund().value();
        return home(round) + Part.of(code).path();
    }

    private static String href(Round round, Flaw flaw) {
        if (flaw.code().equals("cost-cap")) return home(round) + "costs";
        if (flaw.question().isEmpty()) return home(round) + "questions";
        return home(round) + "questions/" + flaw.question() + (CONDITIONS.contains(flaw.code()) ? "/condition" : "");
    }

    private static String home(Round round) {
        return "/officer/rounds/" + round.id().value() + "/";
    }
}
