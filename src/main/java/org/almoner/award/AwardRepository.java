package org.almoner.award;

import java.util.List;
import java.util.Optional;
import org.almoner.application.ApplicationId;
import org.almoner.fund.RoundId;
import org.almoner.organisation.OrganisationId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AwardRepository extends ListCrudRepository<Award, AwardId> {

    Optional<Award> findByApplication(ApplicationId application);

    List<Award> findByRoundAndStatusOrderByVerdictReservePosition(RoundId round, Award.Status status);

    List<Award> findByRoundAndOrganisation(RoundId round, OrganisationId organisation);

    @Query("select coalesce(max(reserve_position), 0) from award where round = :round")
    int lastReservePosition(RoundId round);

    long countByRoundAndStatusIn(RoundId round, List<Award.Status> statuses);
}
