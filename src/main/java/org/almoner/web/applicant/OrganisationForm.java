package org.almoner.web.applicant;

import static java.util.Objects.requireNonNull;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.almoner.organisation.Address;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.RegisterOrganisation;
import org.jspecify.annotations.Nullable;

/** An organisation as its people type it. */
record OrganisationForm(
        @NotBlank(message = "{applicant.organisation.name.missing}")
        String name,

        @NotNull(message = "{applicant.organisation.kind.missing}")
        Organisation.@Nullable Kind kind,

        @Nullable String companyNumber,
        @Nullable String charityNumber,

        @NotBlank(message = "{applicant.organisation.line1.missing}")
        String line1,

        @Nullable String line2,

        @NotBlank(message = "{applicant.organisation.town.missing}")
        String town,

        @NotBlank(message = "{applicant.organisation.postcode.missing}")
        String postcode,

        @NotBlank(message = "{applicant.organisation.country.missing}")
        String country) {

    static final OrganisationForm EMPTY = new OrganisationForm("", null, "", "", "", "", "", "", "United Kingdom");

    static OrganisationForm of(Organisation it) {
        var address = it.address();
        return new OrganisationForm(
                it.name(),
                it.kind(),
                it.companyNumber(),
                it.charityNumber(),
                address.line1(),
                address.line2(),
                address.town(),
                address.postcode(),
                address.country());
    }

    RegisterOrganisation command() {
        var second = line2 == null || line2.isBlank() ? null : line2;
        return new RegisterOrganisation(
                name,
                requireNonNull(kind),
                companyNumber,
                charityNumber,
                new Address(line1, second, town, postcode, country));
    }
}
