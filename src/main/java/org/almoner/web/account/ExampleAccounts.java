package org.almoner.web.account;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.almoner.identity.Colleague;
import org.almoner.identity.People;
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
        return people.withRole(role).stream()
                .min(Comparator.comparing(person -> rank(person.email(), role)))
                .map(person -> new Example(role, person));
    }

    /** The accounts called after their role come first, the shortest before those with a number. */
    private static String rank(String email, Role role) {
        var named = email.startsWith(role.name().toLowerCase(Locale.UK));
        return (named ? "0" : "1") + String.format("%03d", email.length()) + email;
    }

    record Example(Role role, Colleague person) {}
}
