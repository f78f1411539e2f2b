package org.almoner.recovery;

import java.util.List;
import org.almoner.agreement.AgreementId;
import org.springframework.data.repository.ListCrudRepository;

interface RecoveryRepository extends ListCrudRepository<Recovery, RecoveryId> {

    List<Recovery> findByAgreementOrderByNumber(AgreementId agreement);
}
