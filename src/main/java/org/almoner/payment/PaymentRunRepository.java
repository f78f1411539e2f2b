package org.almoner.payment;

import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface PaymentRunRepository extends ListCrudRepository<PaymentRun, PaymentRunId> {

    /** Whatever happens to one run happens one after the other. */
    @Query("select * from payment_run where id = :id for update")
    Optional<PaymentRun> lock(PaymentRunId id);

    Optional<PaymentRun> findByReference(String reference);

    @Query("select nextval('payment_run_number')")
    long nextNumber();
}
