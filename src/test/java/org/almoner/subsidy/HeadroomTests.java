package org.almoner.subsidy;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.almoner.organisation.Organisation;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Sterling;
import org.junit.jupiter.api.Test;

class HeadroomTests {

    static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Test
    void countsFromTheFirstOfAprilTwoYearsBeforeThisFinancialYear() {
        assertThat(Headroom.start(LocalDate.of(2026, 4, 1))).isEqualTo(LocalDate.of(2024, 4, 1));
        assertThat(Headroom.start(LocalDate.of(2026, 3, 31))).isEqualTo(LocalDate.of(2023, 4, 1));
        assertThat(Headroom.start(LocalDate.of(2027, 1, 15))).isEqualTo(LocalDate.of(2024, 4, 1));
        assertThat(Headroom.start(LocalDate.of(2028, 2, 29))).isEqualTo(LocalDate.of(2025, 4, 1));
    }

    @Test
    void coversUpToTheLimitToThePennyAndNotBeyond() {
        var headroom = Headroom.of(pounds(315_000), DAY, List.of(given(200_000), given(15_000)));
        assertThat(headroom.used()).isEqualTo(pounds(215_000));
        assertThat(headroom.left()).isEqualTo(pounds(100_000));
        assertThat(headroom.covers(pounds(100_000))).isTrue();
        assertThat(headroom.covers(pounds(100_000).plus(Sterling.pence(1)))).isFalse();
    }

    @Test
    void leavesNothingWhenMoreWasGivenThanAllowed() {
        assertThat(Headroom.of(pounds(315_000), DAY, List.of(given(400_000))).left())
                .isEqualTo(Sterling.ZERO);
    }

    @Test
    void takesAssistanceForGrantedOnlyWhereBusinessIsDone() {
        assertThat(SubsidyRoute.usual(Organisation.Kind.COMPANY)).isEqualTo(SubsidyRoute.MINIMAL_FINANCIAL_ASSISTANCE);
        assertThat(SubsidyRoute.usual(Organisation.Kind.OTHER)).isEqualTo(SubsidyRoute.MINIMAL_FINANCIAL_ASSISTANCE);
        assertThat(SubsidyRoute.usual(Organisation.Kind.CHARITY)).isEqualTo(SubsidyRoute.NOT_A_SUBSIDY);
        assertThat(SubsidyRoute.usual(Organisation.Kind.PUBLIC_BODY)).isEqualTo(SubsidyRoute.NOT_A_SUBSIDY);
        assertThat(SubsidyRoute.usual(Organisation.Kind.UNIVERSITY)).isEqualTo(SubsidyRoute.NOT_A_SUBSIDY);
    }

    private static Assistance given(long pounds) {
        return new Assistance(
                AssistanceId.next(),
                OrganisationId.next(),
                pounds(pounds),
                DAY.minusMonths(3),
                "Northgate Council",
                null,
                Instant.parse("2026-03-01T09:00:00Z"),
                null);
    }
}
