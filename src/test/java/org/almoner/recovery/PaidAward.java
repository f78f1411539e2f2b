package org.almoner.recovery;

import java.util.UUID;
import org.almoner.agreement.AgreementId;
import org.almoner.ledger.PotId;
import org.almoner.ledger.Pots;
import org.almoner.reporting.SignedAwards;
import org.almoner.shared.Sterling;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A signed agreement of £85,000.01 of which £10,000 are paid, in a pot of £250,000. */
public record PaidAward(PotId pot, UUID award, AgreementId agreement, UUID organisation) {

    public static PaidAward write(Pots pots, JdbcClient jdbc) {
        var pot = new SignedAwards(pots, jdbc).write();
        return jdbc.sql("select * from agreement where reference = 'RPT-2026-0001/A'")
                .query((rs, n) -> {
                    var award = rs.getObject("award", UUID.class);
                    var ten = Sterling.pounds(10_000);
                    pots.owe(pot, award, UUID.randomUUID(), "RPT-2026-0001/A.1", ten, null);
                    pots.pay(pot, award, UUID.randomUUID(), "RPT-2026-0001/A.1", ten, null);
                    return new PaidAward(
                            pot,
                            award,
                            new AgreementId(rs.getObject("id", UUID.class)),
                            rs.getObject("organisation", UUID.class));
                })
                .single();
    }
}
