package org.almoner.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.almoner.identity.PersonId;
import org.almoner.organisation.Organisation.Kind;
import org.almoner.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganisationTests {

    private final PersonId lead = PersonId.next();
    private final PersonId other = PersonId.next();
    private final Organisation organisation =
            OrganisationFixture.organisation(OrganisationFixture.company("Signal Ltd"), lead);

    @Test
    void makesTheOneWhoRegistersLeadAndSignatory() {
        assertThat(organisation.parts(lead)).containsExactly(Part.LEAD, Part.SIGNATORY);
    }

    @Test
    void letsOnlyALeadChangeIt() {
        organisation.join(other, Set.of(Part.CONTRIBUTOR, Part.SIGNATORY));
        refuses("organisation.lead-only", () -> organisation.give(lead, Set.of(Part.LEAD), other));
        refuses("organisation.lead-only", () -> organisation.remove(lead, other));
        refuses("organisation.lead-only", () -> organisation.change(OrganisationFixture.company("Mine"), other));
    }

    @Test
    void givesAMemberNewPartsInsteadOfTheOldOnes() {
        organisation.join(other, Set.of(Part.CONTRIBUTOR));
        organisation.give(other, Set.of(Part.SIGNATORY), lead);
        assertThat(organisation.parts(other)).containsExactly(Part.SIGNATORY);
    }

    @Test
    void neverLosesItsLastLead() {
        refuses("organisation.last-lead", () -> organisation.remove(lead, lead));
        refuses("organisation.last-lead", () -> organisation.give(lead, Set.of(Part.SIGNATORY), lead));
        organisation.join(other, Set.of(Part.LEAD));
        organisation.remove(lead, lead);
        assertThat(organisation.member(lead)).isFalse();
    }

    @Test
    void refusesAMemberWithoutAPart() {
        refuses("organisation.part-missing", () -> organisation.give(lead, Set.of(), lead));
    }

    @ParameterizedTest
    @ValueSource(strings = {"01234567", "sc123456", "12 34 56 78", "OC-301234"})
    void takesCompanyNumbersAsPeopleTypeThem(String typed) {
        assertThat(Numbers.company(typed)).hasSize(8).isUpperCase();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "123456789", "1234567!"})
    void refusesWhatIsNoCompanyNumber(String typed) {
        refuses("organisation.company-number-invalid", () -> Numbers.company(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "1234567", "sc012345", "NIC100123", "NI 123456"})
    void takesCharityNumbersOfAllFourNations(String typed) {
        assertThat(Numbers.charity(typed)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "123456789", "XX123456"})
    void refusesWhatIsNoCharityNumber(String typed) {
        refuses("organisation.charity-number-invalid", () -> Numbers.charity(typed));
    }

    @Test
    void wantsTheNumberOfACompanyAndOfACharity() {
        refuses("organisation.company-number-missing", () -> register(Kind.COMPANY));
        refuses("organisation.charity-number-missing", () -> register(Kind.CHARITY));
        assertThat(register(Kind.UNIVERSITY).companyNumber()).isNull();
    }

    private Organisation register(Kind kind) {
        return OrganisationFixture.organisation(
                new RegisterOrganisation("Nameless", kind, null, " ", OrganisationFixture.address()), lead);
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
