package org.almoner.ledger;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface TransferRepository extends ListCrudRepository<Transfer, TransferId> {

    @Query("select nextval('transfer_number')")
    long nextNumber();
}
