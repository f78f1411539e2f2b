package org.almoner.workflow;

import java.time.Instant;
import java.util.UUID;

/**
 * A step that failed as often as it is tried by itself, and now needs a person.
 *
 * @param activity the id of the step in the diagram
 * @param jobId what {@link Processes#retry} wants
 */
public record Incident(String process, UUID subject, String activity, String message, Instant since, String jobId) {}
