package org.almoner.web.account;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.almoner.identity.People;
import org.almoner.identity.Person;
import org.almoner.identity.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** In a demonstration, one invented person of each role for visitors to sign in as; otherwise nobody. */
@Component
class ExampleAccounts {

    private final People people;
    private final boolean demonstration;

    ExampleAccounts(People people, @Value("${almoner.demonstration:false}") boolean demonstration) {
        this.people = people;
        this.demonstration = demonstration;
    }

    List<Example> list() {
        if (!demonstration) return List.of();
        return Arrays.stream(Role.values())
                .flatMap(role -> example(role).stream())
                .toList();
    }

    private Optional<Example> example(Role role) {
        return people.withRole(role).stream().findFirst().map(person -> new Example(role, person));
    }

    record Example(Role role, Person person) {}
}
