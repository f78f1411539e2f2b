package org.almoner.review;

import java.util.List;
import org.almoner.application.ApplicationId;
import org.springframework.data.repository.ListCrudRepository;

interface ReviewRepository extends ListCrudRepository<Review, ReviewId> {

    List<Review> findByApplicationOrderByInvitedAtAscIdAsc(ApplicationId application);
}
