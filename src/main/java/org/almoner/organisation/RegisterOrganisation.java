package org.almoner.organisation;

import org.jspecify.annotations.Nullable;

/** Numbers may be typed with spaces and in small letters; a company number keeps its leading zeros. */
public record RegisterOrganisation(
        String name,
        Organisation.Kind kind,
        @Nullable String companyNumber,
        @Nullable String charityNumber,
        Address address) {}
