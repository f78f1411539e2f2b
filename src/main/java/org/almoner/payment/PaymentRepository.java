package org.almoner.payment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface PaymentRepository extends ListCrudRepository<Payment, PaymentId> {

    Optional<Payment> findBySource(UUID source);

    List<Payment> findByAwardOrderById(UUID award);
}
