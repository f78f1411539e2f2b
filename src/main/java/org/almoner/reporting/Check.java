package org.almoner.reporting;

import java.util.List;

/**
 * One thing that must be true of all the data together.
 *
 * @param name what is true when it is well
 * @param count how often it is not
 * @param findings the first of them
 */
public record Check(String name, long count, List<Finding> findings) {

    public static final int MOST_FINDINGS = 20;

    public boolean ok() {
        return count == 0;
    }
}
