package org.almoner.application;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almoner.fund.Entry;
import org.almoner.fund.Round;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The rules a submitted application is screened by, in the order they are reported; the round says which it has. */
final class Eligibility {

    @FunctionalInterface
    interface Rule {
        Optional<Finding> check(Application application, Round round, Applicant applicant);
    }

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private static final List<Rule> RULES = List.of(
            Eligibility::kindAllowed,
            Eligibility::registered,
            Eligibility::inTheUnitedKingdom,
            Eligibility::inItsNations,
            Eligibility::fewEnoughPeople,
            Eligibility::littleEnoughTurnover,
            Eligibility::enough,
            Eligibility::notTooMuch,
            Eligibility::longEnough,
            Eligibility::notTooLong,
            Eligibility::startsAfterClose);

    private Eligibility() {}

    static List<Finding> findings(Application application, Round round, Applicant applicant) {
        return RULES.stream()
                .flatMap(rule -> rule.check(application, round, applicant).stream())
                .toList();
    }

    private static Optional<Finding> kindAllowed(Application application, Round round, Applicant applicant) {
        var allowed = round.eligibleKinds();
        if (allowed.isEmpty() || allowed.contains(applicant.kind().name())) return Optional.empty();
        var kinds = allowed.stream().sorted().map(Eligibility::words).toList();
        return Optional.of(
                Finding.fail("organisation-kind", words(applicant.kind().name()), String.join(" or ", kinds)));
    }

    private static Optional<Finding> registered(Application application, Round round, Applicant applicant) {
        if (!round.entry().registered()) return Optional.empty();
        return switch (applicant.kind()) {
            case COMPANY ->
                found(applicant.companyNumber() == null, Finding.fail("company-number", "none", "a company number"));
            case CHARITY ->
                found(applicant.charityNumber() == null, Finding.fail("charity-number", "none", "a charity number"));
            case OTHER ->
                found(
                        applicant.companyNumber() == null && applicant.charityNumber() == null,
                        Finding.doubt("unregistered", "none", "a company or charity number"));
            case PUBLIC_BODY, UNIVERSITY -> Optional.empty();
        };
    }

    private static Optional<Finding> inTheUnitedKingdom(Application application, Round round, Applicant applicant) {
        var abroad = !round.entry().nations().isEmpty() && !Location.inTheUnitedKingdom(applicant.country());
        return found(abroad, Finding.doubt("country", applicant.country(), "the United Kingdom"));
    }

    private static Optional<Finding> inItsNations(Application application, Round round, Applicant applicant) {
        var allowed = round.entry().nations();
        if (allowed.isEmpty() || round.entry().unitedKingdom() || !Location.inTheUnitedKingdom(applicant.country()))
            return Optional.empty();
        var nations = allowed.stream().sorted().map(Eligibility::named).collect(Collectors.joining(" or "));
        return Location.nation(applicant.country(), applicant.postcode())
                .map(nation -> found(!allowed.contains(nation), Finding.fail("nation", named(nation), nations)))
                .orElseGet(() -> Optional.of(Finding.doubt("nation-unclear", applicant.postcode(), nations)));
    }

    private static Optional<Finding> fewEnoughPeople(Application application, Round round, Applicant applicant) {
        return above(application, round.entry().employees(), "employees", "#,##0.##");
    }

    private static Optional<Finding> littleEnoughTurnover(Application application, Round round, Applicant applicant) {
        return above(application, round.entry().turnover(), "turnover", "£#,##0.00");
    }

    /** Without an answer that can be read a person has to ask. */
    private static Optional<Finding> above(
            Application application, Entry.@Nullable Ceiling ceiling, String rule, String shape) {
        if (ceiling == null) return Optional.empty();
        var answer = application.answer(ceiling.question());
        var most = digits(shape, ceiling.most());
        if (!answer.matches("-?\\d{1,12}(\\.\\d{1,6})?"))
            return Optional.of(Finding.doubt(rule + "-unknown", answer.isEmpty() ? "nothing" : answer, most));
        var said = new BigDecimal(answer);
        return found(said.compareTo(ceiling.most()) > 0, Finding.fail(rule, digits(shape, said), most));
    }

    private static Optional<Finding> enough(Application application, Round round, Applicant applicant) {
        var asked = application.amountRequested();
        return found(
                asked.isLessThan(round.awardMin()),
                Finding.fail("amount-minimum", pounds(asked), pounds(round.awardMin())));
    }

    private static Optional<Finding> notTooMuch(Application application, Round round, Applicant applicant) {
        var asked = application.amountRequested();
        return found(
                asked.isGreaterThan(round.awardMax()),
                Finding.fail("amount-maximum", pounds(asked), pounds(round.awardMax())));
    }

    private static Optional<Finding> longEnough(Application application, Round round, Applicant applicant) {
        var months = application.months();
        var least = round.entry().leastMonths();
        return months != null && least != null && months < least
                ? Optional.of(Finding.fail("duration-minimum", months, least))
                : Optional.empty();
    }

    private static Optional<Finding> notTooLong(Application application, Round round, Applicant applicant) {
        var months = application.months();
        return months != null && months > round.maxMonths()
                ? Optional.of(Finding.fail("duration", months, round.maxMonths()))
                : Optional.empty();
    }

    private static Optional<Finding> startsAfterClose(Application application, Round round, Applicant applicant) {
        var starts = application.startsOn();
        var closes = LocalDate.ofInstant(round.closesAt(), LONDON);
        return round.entry().startsAfterClosing() && starts != null && !starts.isAfter(closes)
                ? Optional.of(Finding.fail("start", DAY.format(starts), DAY.format(closes)))
                : Optional.empty();
    }

    private static Optional<Finding> found(boolean wrong, Finding finding) {
        return wrong ? Optional.of(finding) : Optional.empty();
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String named(Entry.Nation nation) {
        return nation == Entry.Nation.NORTHERN_IRELAND
                ? "Northern Ireland"
                : nation.name().charAt(0) + nation.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static String pounds(Money amount) {
        return String.format(Locale.UK, amount.getMinorPart() == 0 ? "£%,.0f" : "£%,.2f", amount.getAmount());
    }

    private static String digits(String shape, BigDecimal number) {
        return new DecimalFormat(shape, DecimalFormatSymbols.getInstance(Locale.UK))
                .format(number)
                .replace(".00", "");
    }
}
