package org.almoner.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * A new service has nobody who could add people. {@code almoner.first-administrator.email} becomes one when there is
 * no administrator yet; without {@code almoner.first-administrator.password} they are sent a link to choose it.
 */
@Component
class FirstAdministrator implements ApplicationRunner {

    private final People people;
    private final @Nullable String email;
    private final @Nullable String password;

    FirstAdministrator(
            People people,
            @Value("${almoner.first-administrator.email:#{null}}") @Nullable String email,
            @Value("${almoner.first-administrator.password:#{null}}") @Nullable String password) {
        this.people = people;
        this.email = email;
        this.password = password == null || password.isBlank() ? null : password;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (email == null || email.isBlank() || !people.withRole(Role.ADMIN).isEmpty()) return;
        people.add(new AddPerson("Administrator", email, Set.of(Role.ADMIN), null, null, password), null);
    }
}
