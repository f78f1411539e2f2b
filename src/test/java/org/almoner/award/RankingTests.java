package org.almoner.award;

import static org.almoner.shared.Sterling.pounds;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.almoner.application.ApplicationId;
import org.almoner.award.Award.Status;
import org.almoner.fund.RoundId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RankingTests {

    private static final BigDecimal THRESHOLD = new BigDecimal("3");

    @Test
    void addsRequestsUpWhileNothingIsDecidedAndDrawsTheLineWhereThePotEnds() {
        var ranking = Ranking.of(
                List.of(
                        row("4.5", 60, Status.PROPOSED, null),
                        row("4", 40, Status.PROPOSED, null),
                        row("3.5", 1, Status.PROPOSED, null)),
                thousand(100),
                THRESHOLD);
        assertThat(ranking).extracting(RankedAward::rank).containsExactly(1, 2, 3);
        assertThat(ranking)
                .extracting(RankedAward::cumulative)
                .containsExactly(thousand(60), thousand(100), thousand(101));
        assertThat(ranking).extracting(RankedAward::withinPot).containsExactly(true, true, false);
    }

    @Test
    void countsTheAmountDecidedInsteadOfTheRequest() {
        var ranking = Ranking.of(
                List.of(row("4.5", 60, Status.RECOMMENDED, thousand(50)), row("4", 50, Status.PROPOSED, null)),
                thousand(100),
                THRESHOLD);
        assertThat(ranking).extracting(RankedAward::cumulative).containsExactly(thousand(50), thousand(100));
        assertThat(ranking.getLast().withinPot()).isTrue();
    }

    @Test
    void countsNothingForTheDeclinedTheReserveAndWhatIsBelowTheThreshold() {
        var ranking = Ranking.of(
                List.of(
                        row("4.5", 60, Status.DECLINED, null),
                        row("4", 50, Status.RESERVE, thousand(50)),
                        row("3.5", 20, Status.LAPSED, thousand(20)),
                        row("2.9", 90, Status.PROPOSED, null)),
                thousand(100),
                THRESHOLD);
        assertThat(ranking).extracting(RankedAward::counted).containsOnly(Sterling.ZERO);
        assertThat(ranking.getLast().belowThreshold()).isTrue();
    }

    private static Money thousand(long thousands) {
        return pounds(thousands * 1_000);
    }

    private static AwardRow row(String score, long thousands, Status status, @Nullable Money amount) {
        return new AwardRow(
                AwardId.next(),
                ApplicationId.next(),
                "T-1-0001/A",
                "Idea",
                OrganisationId.next(),
                "Harbour Light",
                RoundId.next(),
                "Round",
                new BigDecimal(score),
                thousand(thousands),
                amount,
                status,
                false,
                null);
    }
}
