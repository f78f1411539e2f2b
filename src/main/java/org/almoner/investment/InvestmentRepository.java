package org.almoner.investment;

import java.util.List;
import java.util.Optional;
import org.almoner.agreement.AgreementId;
import org.almoner.fund.RoundId;
import org.almoner.organisation.OrganisationId;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface InvestmentRepository extends ListCrudRepository<Investment, InvestmentId> {

    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Investment> findWithLockById(InvestmentId id);

    Optional<Investment> findByRoundAndOrganisationAndStatus(
            RoundId round, OrganisationId organisation, Investment.Status status);

    List<Investment> findByAgreementOrderById(AgreementId agreement);
}
