package org.almoner.agreement;

import java.time.LocalDate;
import org.joda.money.Money;
import org.springframework.data.relational.core.mapping.Table;

/** Something to be done by a day, and the money it earns. */
@Table("agreement_milestone")
public record Milestone(String title, LocalDate due, Money amount) {}
