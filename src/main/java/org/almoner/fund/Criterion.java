package org.almoner.fund;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.almoner.shared.Refusal;
import org.springframework.data.annotation.PersistenceCreator;

/**
 * What reviewers score from 0 to 5. {@code weight} is a percentage; the weights of a published round add up to 100.
 *
 * @param descriptors what each score from 0 to 5 means, single ones may be empty; none at all when it is left open
 */
public record Criterion(String code, String name, String guidance, int weight, List<String> descriptors) {

    public static final int HIGHEST = 5;

    @PersistenceCreator
    public Criterion {
        code = requireNonNullElse(code, "");
        name = requireNonNullElse(name, "");
        guidance = requireNonNullElse(guidance, "");
        if (weight < 0 || weight > 100) throw new Refusal("round.weight-invalid", weight);
        descriptors = List.copyOf(requireNonNullElse(descriptors, List.of()));
        if (!descriptors.isEmpty() && descriptors.size() != HIGHEST + 1) throw new Refusal("round.descriptors-invalid");
        if (descriptors.stream().allMatch(String::isBlank)) descriptors = List.of();
    }

    public Criterion(String code, String name, String guidance, int weight) {
        this(code, name, guidance, weight, List.of());
    }
}
