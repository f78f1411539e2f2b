package org.almoner.organisation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface BankAccountRepository extends ListCrudRepository<BankAccount, BankAccountId> {

    Optional<BankAccount> findByOrganisationAndStatus(OrganisationId organisation, BankAccount.Status status);

    List<BankAccount> findByOrganisationOrderByIdDesc(OrganisationId organisation);

    @Query("""
            select * from bank_account where organisation = :organisation and status in ('ENTERED', 'VERIFIED')
            order by status limit 1""")
    Optional<BankAccount> current(OrganisationId organisation);
}
