package org.almoner.claim;

import java.util.List;
import org.almoner.agreement.AgreementId;
import org.springframework.data.repository.ListCrudRepository;

interface ClaimRepository extends ListCrudRepository<Claim, ClaimId> {

    List<Claim> findByAgreementOrderByIdAsc(AgreementId agreement);
}
