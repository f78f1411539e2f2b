package org.almoner.investment;

import org.almoner.shared.Refusal;

/** How far the results meet one criterion of the follow-on round, from 0 to 5. */
public record InvestmentScore(String criterion, int score) {

    public InvestmentScore {
        if (score < 0 || score > 5) throw new Refusal("investment.score-invalid", score);
    }
}
