package org.almoner.reporting;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.almoner.agreement.AgreementId;
import org.almoner.award.AwardId;
import org.almoner.claim.ClaimId;
import org.almoner.fund.FundId;
import org.almoner.organisation.OrganisationId;
import org.almoner.shared.Event;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what is true of an award after each event, so that a report as at a day never changes afterwards. It comes
 * right behind the audit trail and before the event goes on, in the transaction of the act and at the act's own time.
 */
@Component
class Chronicle {

    private final JdbcClient jdbc;
    private final Clock clock;

    Chronicle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE + 1)
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(Event event) {
        switch (event.subject()) {
            case AwardId id -> remember("select remember_award(:id, :at)", id.value());
            case AgreementId id ->
                remember("select remember_award(award, :at) from agreement where id = :id", id.value());
            case ClaimId id -> remember("select remember_award(award, :at) from claim where id = :id", id.value());
            case OrganisationId id ->
                remember("select remember_award(id, :at) from award where organisation = :id", id.value());
            case FundId id -> remember("select remember_fund(:id, :at)", id.value());
            default -> {}
        }
    }

    private void remember(String sql, UUID id) {
        jdbc.sql(sql)
                .param("id", id)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(row -> {});
    }
}
