package org.almoner.subsidy;

import org.almoner.organisation.Organisation;

/** What an award is under the Subsidy Control Act 2022. */
public enum SubsidyRoute {
    /** Within the limit of section 36: counts towards what the organisation may have in three financial years. */
    MINIMAL_FINANCIAL_ASSISTANCE,
    NOT_A_SUBSIDY,
    SCHEME,
    STREAMLINED_ROUTE,
    STANDALONE;

    /** What is taken for granted unless somebody says otherwise. */
    public static SubsidyRoute usual(Organisation.Kind kind) {
        return switch (kind) {
            case COMPANY, OTHER -> MINIMAL_FINANCIAL_ASSISTANCE;
            case CHARITY, PUBLIC_BODY, UNIVERSITY -> NOT_A_SUBSIDY;
        };
    }

    public boolean minimal() {
        return this == MINIMAL_FINANCIAL_ASSISTANCE;
    }
}
