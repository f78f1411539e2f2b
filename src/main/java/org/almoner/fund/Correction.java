package org.almoner.fund;

import java.time.Instant;
import java.util.List;
import org.almoner.form.Difference;

/** What one version of a form said differently from the version before. */
public record Correction(int version, String reason, Instant at, List<Difference> differences) {}
