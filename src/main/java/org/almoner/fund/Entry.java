package org.almoner.fund;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which of the rules of entry a round has, beside the kinds of organisation and the limits of money and time that every
 * round has.
 *
 * @param nations where an organisation must be; none means anywhere, all four mean the United Kingdom
 * @param registered whether companies and charities must have their number
 * @param employees the most people an organisation may employ, by its own answer
 * @param turnover the most an organisation may turn over in a year, by its own answer
 * @param leastMonths the shortest project
 * @param startsAfterClosing whether projects must start after the day the round closes
 * @param applications how many applications of one organisation are taken
 * @param signOff whether a signatory who is another person must agree before an application is submitted
 */
public record Entry(
        Set<Nation> nations,
        boolean registered,
        @Nullable Ceiling employees,
        @Nullable Ceiling turnover,
        @Nullable Integer leastMonths,
        boolean startsAfterClosing,
        int applications,
        boolean signOff) {

    private static final int MOST = 100;

    /** What every round had before rules could be chosen, and what a new one starts from. */
    public static final Entry STANDARD = new Entry(EnumSet.allOf(Nation.class), true, null, null, null, true, 1, false);

    public Entry {
        nations = ordered(requireNonNullElse(nations, Set.of()));
        if (applications < 1 || applications > MOST) throw new Refusal("round.applications-invalid", MOST);
        if (leastMonths != null && leastMonths < 1) throw new Refusal("round.least-months-invalid");
    }

    /** Written down; what is left out is as in a new round, so that definitions from before a rule came stay good. */
    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    static Entry read(
            @Nullable Set<Nation> nations,
            @Nullable Boolean registered,
            @Nullable Ceiling employees,
            @Nullable Ceiling turnover,
            @Nullable Integer leastMonths,
            @Nullable Boolean startsAfterClosing,
            @Nullable Integer applications,
            @Nullable Boolean signOff) {
        return new Entry(
                requireNonNullElse(nations, Set.of()),
                requireNonNullElse(registered, STANDARD.registered),
                employees,
                turnover,
                leastMonths,
                requireNonNullElse(startsAfterClosing, STANDARD.startsAfterClosing),
                requireNonNullElse(applications, STANDARD.applications),
                requireNonNullElse(signOff, STANDARD.signOff));
    }

    /** Always in one order, so that a round whose terms are frozen is written down as it was read. */
    private static Set<Nation> ordered(Set<Nation> nations) {
        return nations.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(nations));
    }

    public Entry signedOff() {
        return new Entry(nations, registered, employees, turnover, leastMonths, startsAfterClosing, applications, true);
    }

    public boolean unitedKingdom() {
        return nations.size() == Nation.values().length;
    }

    public enum Nation {
        ENGLAND,
        SCOTLAND,
        WALES,
        NORTHERN_IRELAND
    }

    /** The highest answer to a question of the form that asks for a number or an amount. */
    public record Ceiling(String question, BigDecimal most) {

        public Ceiling {
            question = requireNonNullElse(question, "");
            if (most == null || most.signum() < 0) throw new Refusal("round.ceiling-invalid");
        }
    }
}
