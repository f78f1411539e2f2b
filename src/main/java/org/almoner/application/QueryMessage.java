package org.almoner.application;

import java.time.Instant;
import org.almoner.identity.PersonId;

/**
 * One message of the thread about an application.
 *
 * @param number counted from one for each application
 * @param fromFund a question of the fund's; otherwise an answer of the applicant's
 */
public record QueryMessage(int number, boolean fromFund, String text, Instant writtenAt, PersonId writtenBy) {}
