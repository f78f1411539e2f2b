package org.almoner.review;

import java.util.Optional;
import org.almoner.application.ApplicationId;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface AssessmentRepository extends ListCrudRepository<Assessment, ApplicationId> {

    /** Waits for whoever is changing the reviews of this application, so that the last of two is seen as the last. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Assessment> findByApplication(ApplicationId application);
}
