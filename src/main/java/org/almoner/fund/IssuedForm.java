package org.almoner.fund;

import java.time.Instant;
import org.almoner.form.Form;
import org.almoner.identity.PersonId;

/** A form as applicants were shown it, from {@code at} until the next version; the first one has no reason. */
public record IssuedForm(int version, Form form, String reason, Instant at, PersonId by) {}
