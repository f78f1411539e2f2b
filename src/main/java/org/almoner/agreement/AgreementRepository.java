package org.almoner.agreement;

import java.util.Optional;
import org.almoner.award.AwardId;
import org.springframework.data.repository.ListCrudRepository;

interface AgreementRepository extends ListCrudRepository<Agreement, AgreementId> {

    Optional<Agreement> findByAward(AwardId award);
}
