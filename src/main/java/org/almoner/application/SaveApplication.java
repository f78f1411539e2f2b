package org.almoner.application;

import java.util.List;

/** The whole of a draft, as another system writes it. What is not in it is no longer in the draft. */
public record SaveApplication(
        Details details, List<Answer> answers, List<CostLine> costs, List<PlannedMilestone> milestones) {}
