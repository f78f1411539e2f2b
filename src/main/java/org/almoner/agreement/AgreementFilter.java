package org.almoner.agreement;

import java.util.Set;
import org.almoner.fund.RoundId;
import org.jspecify.annotations.Nullable;

/** Which agreements a list is to hold; no statuses means all of them. */
public record AgreementFilter(@Nullable RoundId round, Set<Agreement.Status> statuses, Due due) {

    public static final AgreementFilter ALL = new AgreementFilter(null, Set.of(), Due.ANY);

    /** When the next milestone is due: whenever, within thirty days, before today. */
    public enum Due {
        ANY,
        SOON,
        OVERDUE
    }
}
