package org.almoner.web.open;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almoner.form.Question;
import org.almoner.fund.Entry;
import org.almoner.fund.Round;
import org.almoner.web.support.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The rules of entry of a round, beside kinds and money, as visitors read them. */
@Component
class EntryRules {

    record Rule(String name, String text) {}

    private final Formats formats;
    private final MessageSource messages;

    EntryRules(Formats formats, MessageSource messages) {
        this.formats = formats;
        this.messages = messages;
    }

    List<Rule> of(Round round) {
        var entry = round.entry();
        var rules = new ArrayList<Rule>();
        if (!entry.nations().isEmpty()) rules.add(rule("nations", nations(entry)));
        size(round, entry.employees(), "employees", rules);
        size(round, entry.turnover(), "turnover", rules);
        if (entry.leastMonths() != null) rules.add(rule("least-months", months(entry.leastMonths())));
        if (entry.startsAfterClosing()) rules.add(rule("starts", formats.text("open.rule.starts.text")));
        if (entry.applications() > 1) rules.add(rule("applications", formats.number(entry.applications())));
        if (entry.signOff()) rules.add(rule("sign-off", formats.text("open.rule.sign-off.text")));
        return rules;
    }

    private String months(int least) {
        return messages.getMessage("open.round.duration.text", new Object[] {least}, Locale.UK);
    }

    private String nations(Entry entry) {
        if (entry.unitedKingdom()) return formats.text("open.rule.nations.all");
        return entry.nations().stream().sorted().map(formats::label).collect(joining(", "));
    }

    private void size(Round round, Entry.@Nullable Ceiling most, String name, List<Rule> rules) {
        if (most == null) return;
        var asked = round.form().question(most.question()).map(Question::type).orElse(Question.Type.NUMBER);
        var figure = formats.number(most.most());
        rules.add(rule(name, asked == Question.Type.MONEY ? "£" + figure : figure));
    }

    private Rule rule(String name, String text) {
        return new Rule(formats.text("open.rule." + name), text);
    }
}
