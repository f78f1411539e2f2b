package org.almoner.reporting;

import java.util.UUID;
import org.joda.money.Money;

/**
 * What of a pot's money falls into one financial year.
 *
 * @param year in whose April it begins
 * @param planned by the profiles of the agreements in force
 * @param committed still to be claimed: in the years of the profile, and what is late in the year of the report
 * @param paid and kept; below zero where more came back in a year than was paid
 */
public record YearRow(UUID pot, int year, Money planned, Money committed, Money payable, Money paid) {}
