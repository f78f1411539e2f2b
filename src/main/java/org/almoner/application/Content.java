package org.almoner.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.almoner.fund.Round;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.ReadOnlyProperty;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;

/**
 * What an application says, section by section. The amount asked for is the sum of its cost lines. The lists are read
 * with the application and written by {@link Sections}, each when it changed.
 */
record Content(
        @Embedded.Empty Details details,
        Money amountRequested,

        @ReadOnlyProperty @MappedCollection(idColumn = "application", keyColumn = "position")
        List<Answer> answers,

        @ReadOnlyProperty @MappedCollection(idColumn = "application", keyColumn = "position")
        List<CostLine> costs,

        @ReadOnlyProperty @MappedCollection(idColumn = "application", keyColumn = "position")
        List<PlannedMilestone> milestones,

        @ReadOnlyProperty @MappedCollection(idColumn = "application", keyColumn = "position")
        List<Partner> partners) {

    Content {
        answers = answers.stream().filter(answer -> !answer.text().isEmpty()).toList();
    }

    static final Content NONE = new Content(Details.NONE, Sterling.ZERO, List.of(), List.of(), List.of(), List.of());

    static Content of(SaveApplication whole) {
        var said = NONE.with(whole.details());
        for (var answer : whole.answers()) said = said.with(answer);
        return said.withPartners(whole.partners()).withCosts(whole.costs()).withMilestones(whole.milestones());
    }

    /** What was said stays, as far as the next round asks for it; what it costs and when is written anew. */
    Content carriedInto(Round round) {
        var asked =
                answers.stream().filter(answer -> round.asks(answer.question())).toList();
        var said = new Details(details.title(), details.summary(), null, null);
        return new Content(said, Sterling.ZERO, asked, List.of(), List.of(), List.of());
    }

    Content with(Details typed) {
        return new Content(typed, amountRequested, answers, costs, milestones, partners);
    }

    Content with(Answer typed) {
        var kept = new ArrayList<>(answers);
        kept.removeIf(answer -> answer.question().equals(typed.question()));
        if (!typed.text().isEmpty()) kept.add(typed);
        return new Content(details, amountRequested, List.copyOf(kept), costs, milestones, partners);
    }

    Content withCosts(List<CostLine> typed) {
        requireNotTooMany(typed);
        typed.forEach(line -> requireKnown(line.partner()));
        var sum = Sterling.sum(typed.stream().map(CostLine::amount).toList());
        return new Content(details, sum, answers, List.copyOf(typed), milestones, partners);
    }

    Content withMilestones(List<PlannedMilestone> typed) {
        requireNotTooMany(typed);
        return new Content(details, amountRequested, answers, costs, List.copyOf(typed), partners);
    }

    /** A partner with costs stays until its costs are gone. */
    Content withPartners(List<Partner> typed) {
        if (typed.size() > Partner.MOST) throw new Refusal("application.too-many-partners", Partner.MOST);
        var numbers = typed.stream().map(Partner::number).distinct().toList();
        if (numbers.size() < typed.size()) throw new Refusal("application.partner-unknown");
        for (var partner : partners)
            if (!numbers.contains(partner.number()) && cost(partner.number()).isPositive())
                throw new Refusal("application.partner-has-costs", partner.name());
        return new Content(details, amountRequested, answers, costs, milestones, List.copyOf(typed));
    }

    private void requireKnown(@Nullable Integer partner) {
        if (partner != null && partners.stream().noneMatch(each -> each.number() == partner))
            throw new Refusal("application.partner-unknown");
    }

    /** What a partner costs, or with null the applicant itself. */
    Money cost(@Nullable Integer partner) {
        return Sterling.sum(costs.stream()
                .filter(line -> Objects.equals(line.partner(), partner))
                .map(CostLine::amount)
                .toList());
    }

    /** What is written under a question; empty if nothing is. */
    String answer(String question) {
        return answers.stream()
                .filter(answer -> answer.question().equals(question))
                .findFirst()
                .map(Answer::text)
                .orElse("");
    }

    String edition(String section) {
        var content = switch (section) {
            case "details" -> Canonical.details(details);
            case "costs" -> Canonical.costs(costs);
            case "milestones" -> Canonical.milestones(milestones);
            case "partners" -> Canonical.partners(partners);
            default -> throw new IllegalArgumentException(section);
        };
        return Canonical.digest(content).substring(0, 16);
    }

    /** The sections that say something else here than there. */
    Set<String> sectionsUnlike(Content other) {
        var unlike = new TreeSet<String>();
        if (!details.equals(other.details)) unlike.add("details");
        if (!costs.equals(other.costs)) unlike.add("costs");
        if (!milestones.equals(other.milestones)) unlike.add("milestones");
        if (!partners.equals(other.partners)) unlike.add("partners");
        Stream.concat(answers.stream(), other.answers.stream())
                .map(Answer::question)
                .filter(question -> !answer(question).equals(other.answer(question)))
                .forEach(question -> unlike.add("answers/" + question));
        return unlike;
    }

    private static void requireNotTooMany(List<?> lines) {
        if (lines.size() > Plausible.MAX_LINES) throw new Refusal("application.too-many-lines", Plausible.MAX_LINES);
    }
}
