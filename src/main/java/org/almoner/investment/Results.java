package org.almoner.investment;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import org.almoner.fund.Criterion;
import org.almoner.fund.Round;
import org.almoner.shared.Refusal;
import org.joda.money.Money;

/** What an officer makes of the results: a score for each criterion of the follow-on round, and what they would give. */
public record Results(List<InvestmentScore> scores, Money suggested, String comment) {

    void check(Round round) {
        var asked = round.criteria().stream().map(Criterion::code).collect(toUnmodifiableSet());
        var given = new HashSet<String>();
        scores.forEach(score -> given.add(score.criterion()));
        if (!given.equals(asked) || scores.size() != asked.size()) throw new Refusal("investment.scores-incomplete");
        if (suggested.isLessThan(round.awardMin()) || suggested.isGreaterThan(round.awardMax()))
            throw new Refusal("invitation.outside-limits", round.awardMin(), round.awardMax());
        if (comment.isBlank()) throw new Refusal("investment.comment-missing");
    }

    /** The mean of the scores by the weights of the criteria, to two decimals. */
    static BigDecimal weighted(List<InvestmentScore> scores, List<Criterion> criteria) {
        var sum = 0;
        for (var criterion : criteria)
            for (var score : scores)
                if (score.criterion().equals(criterion.code())) sum += score.score() * criterion.weight();
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(100), 2, RoundingMode.HALF_UP);
    }
}
