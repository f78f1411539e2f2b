package org.almoner.application;

import java.util.List;
import org.almoner.shared.Event;

/** The rules were applied: decided by them, or left SUBMITTED for a person. */
public record ApplicationScreened(ApplicationId subject, Application.Status outcome, List<Finding> findings)
        implements Event {}
