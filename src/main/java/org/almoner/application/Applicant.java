package org.almoner.application;

import org.almoner.organisation.Organisation;
import org.jspecify.annotations.Nullable;

/** What the rules of entry ask about an organisation. */
public record Applicant(
        Organisation.Kind kind,
        @Nullable String companyNumber,
        @Nullable String charityNumber,
        String postcode,
        String country) {

    static Applicant of(Organisation it) {
        return new Applicant(
                it.kind(),
                it.companyNumber(),
                it.charityNumber(),
                it.address().postcode(),
                it.address().country());
    }
}
