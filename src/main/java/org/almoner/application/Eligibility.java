package org.almoner.application;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.almoner.fund.Round;
import org.almoner.organisation.Organisation;
import org.joda.money.Money;

/** The rules a submitted application is screened by, in the order they are reported. */
final class Eligibility {

    @FunctionalInterface
    interface Rule {
        Optional<Finding> check(Application application, Round round, Organisation organisation);
    }

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final Set<String> UNITED_KINGDOM =
            Set.of("united kingdom", "uk", "gb", "great britain", "england", "scotland", "wales", "northern ireland");

    private static final List<Rule> RULES = List.of(
            Eligibility::kindAllowed,
            Eligibility::registered,
            Eligibility::inTheUnitedKingdom,
            Eligibility::enough,
            Eligibility::notTooMuch,
            Eligibility::notTooLong,
            Eligibility::startsAfterClose);

    private Eligibility() {}

    static List<Finding> findings(Application application, Round round, Organisation organisation) {
        return RULES.stream()
                .flatMap(rule -> rule.check(application, round, organisation).stream())
                .toList();
    }

    private static Optional<Finding> kindAllowed(Application application, Round round, Organisation organisation) {
        var allowed = round.eligibleKinds();
        if (allowed.isEmpty() || allowed.contains(organisation.kind().name())) return Optional.empty();
        var kinds = allowed.stream().sorted().map(Eligibility::words).toList();
        return Optional.of(
                Finding.fail("organisation-kind", words(organisation.kind().name()), String.join(" or ", kinds)));
    }

    private static Optional<Finding> registered(Application application, Round round, Organisation organisation) {
        return switch (organisation.kind()) {
            case COMPANY ->
                organisation.companyNumber() == null
                        ? Optional.of(Finding.fail("company-number", "none", "a company number"))
                        : Optional.empty();
            case CHARITY ->
                organisation.charityNumber() == null
                        ? Optional.of(Finding.fail("charity-number", "none", "a charity number"))
                        : Optional.empty();
            case OTHER ->
                organisation.companyNumber() == null && organisation.charityNumber() == null
                        ? Optional.of(Finding.doubt("unregistered", "none", "a company or charity number"))
                        : Optional.empty();
            case PUBLIC_BODY, UNIVERSITY -> Optional.empty();
        };
    }

    private static Optional<Finding> inTheUnitedKingdom(
            Application application, Round round, Organisation organisation) {
        var country = organisation.address().country();
        return UNITED_KINGDOM.contains(country.strip().toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : Optional.of(Finding.doubt("country", country, "the United Kingdom"));
    }

    private static Optional<Finding> enough(Application application, Round round, Organisation organisation) {
        return application.amountRequested().isLessThan(round.awardMin())
                ? Optional.of(
                        Finding.fail("amount-minimum", pounds(application.amountRequested()), pounds(round.awardMin())))
                : Optional.empty();
    }

    private static Optional<Finding> notTooMuch(Application application, Round round, Organisation organisation) {
        return application.amountRequested().isGreaterThan(round.awardMax())
                ? Optional.of(
                        Finding.fail("amount-maximum", pounds(application.amountRequested()), pounds(round.awardMax())))
                : Optional.empty();
    }

    private static Optional<Finding> notTooLong(Application application, Round round, Organisation organisation) {
        var months = application.months();
        return months != null && months > round.maxMonths()
                ? Optional.of(Finding.fail("duration", months, round.maxMonths()))
                : Optional.empty();
    }

    private static Optional<Finding> startsAfterClose(Application application, Round round, Organisation organisation) {
        var starts = application.startsOn();
        var closes = LocalDate.ofInstant(round.closesAt(), LONDON);
        return starts != null && !starts.isAfter(closes)
                ? Optional.of(Finding.fail("start", DAY.format(starts), DAY.format(closes)))
                : Optional.empty();
    }

    private static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String pounds(Money amount) {
        return String.format(Locale.UK, amount.getMinorPart() == 0 ? "£%,.0f" : "£%,.2f", amount.getAmount());
    }
}
