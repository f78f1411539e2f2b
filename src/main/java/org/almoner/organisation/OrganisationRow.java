package org.almoner.organisation;

import org.jspecify.annotations.Nullable;

/** An organisation in a list. */
public record OrganisationRow(
        OrganisationId id,
        String name,
        Organisation.Kind kind,
        @Nullable String companyNumber,
        @Nullable String charityNumber,
        String town) {}
