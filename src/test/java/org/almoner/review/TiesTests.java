package org.almoner.review;

import static org.almoner.identity.PersonFixture.colleague;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.almoner.identity.Colleague;
import org.junit.jupiter.api.Test;

class TiesTests {

    private final Colleague member = colleague("ada@beacon.example", null);
    private final Colleague declared = colleague("dee@elsewhere.example", null);
    private final Ties ties =
            Ties.of(List.of("The Beacon Trust Ltd", "Nørdlys AS"), List.of(member), Set.of(declared.id()));

    @Test
    void letsAStrangerReview() {
        assertThat(ties.conflict(colleague("sam@university.example", "University of Nowhere")))
                .isNull();
    }

    @Test
    void tiesAMemberOfTheOrganisation() {
        assertThat(ties.conflict(member)).isEqualTo("conflict.member");
    }

    @Test
    void tiesWhoDeclaredACloseInterest() {
        assertThat(ties.conflict(declared)).isEqualTo("conflict.declared");
    }

    @Test
    void tiesAnEmployeeHoweverTheNameIsWritten() {
        assertThat(ties.conflict(colleague("sam@university.example", "BEACON TRUST, Limited.")))
                .isEqualTo("conflict.employer");
    }

    @Test
    void tiesAnEmployeeOfAPartnerToo() {
        assertThat(ties.conflict(colleague("sam@university.example", "NØRDLYS A.S.")))
                .isNull();
        assertThat(ties.conflict(colleague("sam@university.example", "nørdlys as")))
                .isEqualTo("conflict.employer");
    }

    @Test
    void tiesWhoSharesTheEmailDomain() {
        assertThat(ties.conflict(colleague("bob@BEACON.example", null))).isEqualTo("conflict.email-domain");
    }

    @Test
    void makesNothingOfAPublicMailDomain() {
        var freelancers = Ties.of(List.of("Beacon"), List.of(colleague("ada@gmail.com", null)), Set.of());
        assertThat(freelancers.conflict(colleague("bob@gmail.com", null))).isNull();
    }

    @Test
    void makesNothingOfAnEmployerThatIsOnlyALegalForm() {
        var nameless = Ties.of(List.of("Ltd"), List.of(member), Set.of());
        assertThat(nameless.conflict(colleague("sam@university.example", "The PLC")))
                .isNull();
    }
}
