package org.almoner.web.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.almoner.shared.NotFound;
import org.almoner.workflow.Filter;
import org.almoner.workflow.WorkCounts;

/** One of the tabs over the list. */
record Tab(String show, long count, boolean current) {

    static List<Tab> of(Filter shown, WorkCounts counts) {
        return Arrays.stream(Filter.values())
                .map(filter -> new Tab(name(filter), count(filter, counts), filter == shown))
                .toList();
    }

    static Filter filter(String show) {
        return Arrays.stream(Filter.values())
                .filter(filter -> name(filter).equals(show))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static String name(Filter filter) {
        return filter.name().toLowerCase(Locale.ROOT);
    }

    private static long count(Filter filter, WorkCounts counts) {
        return switch (filter) {
            case ALL -> counts.mine() + counts.unclaimed();
            case MINE -> counts.mine();
            case UNCLAIMED -> counts.unclaimed();
            case OVERDUE -> counts.overdue();
        };
    }
}
