package org.almoner.agreement;

import java.util.List;
import java.util.Optional;
import org.almoner.award.AwardId;
import org.almoner.organisation.OrganisationId;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AgreementRepository extends ListCrudRepository<Agreement, AgreementId> {

    Optional<Agreement> findByAward(AwardId award);

    Optional<Agreement> findByReference(String reference);

    List<Agreement> findByOrganisationAndStatusAndPayee(
            OrganisationId organisation, Agreement.Status status, Payee payee);

    /** Agreements that have not taken effect yet. */
    default List<Agreement> open(OrganisationId organisation, Payee payee) {
        return findByOrganisationAndStatusAndPayee(organisation, Agreement.Status.OPEN, payee);
    }

    @Query("select payee from agreement where id = :id")
    Payee payee(AgreementId id);
}
