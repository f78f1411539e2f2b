package org.almoner.fund;

import org.almoner.shared.Refusal;

/** What reviewers score from 0 to 5. {@code weight} is a percentage; the weights of a published round add up to 100. */
public record Criterion(String code, String name, String guidance, int weight) {

    public Criterion {
        if (weight < 0 || weight > 100) throw new Refusal("round.weight-invalid", weight);
    }
}
