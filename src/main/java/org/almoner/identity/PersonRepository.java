package org.almoner.identity;

import java.util.Optional;
import org.springframework.data.repository.ListCrudRepository;

interface PersonRepository extends ListCrudRepository<Person, PersonId> {

    Optional<Person> findByEmail(String email);
}
