package org.almoner.organisation;

import java.util.List;
import java.util.Optional;
import org.almoner.organisation.MemberInvitation.Status;
import org.springframework.data.repository.ListCrudRepository;

interface MemberInvitationRepository extends ListCrudRepository<MemberInvitation, MemberInvitationId> {

    Optional<MemberInvitation> findByOrganisationAndEmailAndStatus(
            OrganisationId organisation, String email, Status status);

    List<MemberInvitation> findByOrganisationAndStatusOrderById(OrganisationId organisation, Status status);

    List<MemberInvitation> findByEmailAndStatusOrderById(String email, Status status);
}
