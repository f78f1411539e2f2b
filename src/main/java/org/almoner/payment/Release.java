package org.almoner.payment;

import java.util.List;
import org.almoner.identity.PersonId;
import org.almoner.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the release of a run depends on beside the run itself: its accounts, its payees, and who is asking. */
@Repository
class Release {

    private static final String PAYEES = """
            select distinct organisation.name
            from payment_run_line line
            join payment on payment.id = line.payment
            join organisation on organisation.id = payment.payee
            join bank_account account on account.id = line.account
            where line.run = :run and (%s)
            order by organisation.name limit 3""";
    private static final String TOUCHED = "account.entered_by = :by or account.checked_by = :by";
    private static final String OWN =
            "exists (select from member where member.organisation = payment.payee and member.person = :by)";
    private static final String CHANGED = """
            account.status <> 'VERIFIED' or exists (select from bank_account later
                where later.organisation = payment.payee and later.status = 'ENTERED')""";
    private static final String HELD = "exists (select from payment_hold hold where hold.award = payment.award)";

    private final JdbcClient jdbc;

    Release(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Names at most three payees that stand in the way. */
    void check(PaymentRunId run, PersonId by) {
        refuse("payment-run.own-account-check", run, TOUCHED, by);
        refuse("payment-run.own-organisation", run, OWN, by);
        refuse("payment-run.account-changed", run, CHANGED, by);
        refuse("payment-run.held", run, HELD, by);
    }

    private void refuse(String code, PaymentRunId run, String condition, PersonId by) {
        List<String> names = jdbc.sql(PAYEES.formatted(condition))
                .param("run", run.value())
                .param("by", by.value())
                .query((rs, n) -> rs.getString("name"))
                .list();
        if (!names.isEmpty()) throw new Refusal(code, String.join(", ", names));
    }
}
