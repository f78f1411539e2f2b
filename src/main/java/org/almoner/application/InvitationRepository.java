package org.almoner.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.almoner.application.Invitation.Status;
import org.almoner.fund.RoundId;
import org.almoner.organisation.OrganisationId;
import org.springframework.data.repository.ListCrudRepository;

interface InvitationRepository extends ListCrudRepository<Invitation, InvitationId> {

    Optional<Invitation> findByRoundAndOrganisationAndStatusNot(
            RoundId round, OrganisationId organisation, Status status);

    List<Invitation> findByRoundAndStatusNotOrderById(RoundId round, Status status);

    List<Invitation> findByOrganisationInAndStatusOrderByExpiresAt(
            Collection<OrganisationId> organisations, Status status);
}
