package org.almoner.web.applicant;

import java.time.Instant;

/** Who wrote something, and when. */
record Writer(String name, Instant at) {}
