package org.almoner.application;

import java.util.List;
import java.util.Optional;
import org.almoner.fund.RoundId;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface ApplicationRepository extends ListCrudRepository<Application, ApplicationId> {

    /** Writers of one application wait for each other: the second sees what the first wrote. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Application> findWithLockById(ApplicationId id);

    List<Application> findByRound(RoundId round);
}
