package org.almoner.web.finance;

import java.time.LocalDate;
import java.time.Month;

/** From 1 April to 31 March; known by the year it begins in. */
final class FinancialYear {

    private FinancialYear() {}

    static int of(LocalDate day) {
        return day.getMonth().compareTo(Month.APRIL) < 0 ? day.getYear() - 1 : day.getYear();
    }

    /** 2026 to 2027 */
    static String name(int year) {
        return year + " to " + (year + 1);
    }
}
