package org.almoner.web.admin;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.almoner.identity.AddPerson;
import org.almoner.identity.Role;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

record NewPersonForm(
        @NotBlank(message = "{admin.people.name.missing}") String name,

        @NotBlank(message = "{admin.people.email.missing}") @Email(message = "{account.email.wrong}")
        String email,

        @NotEmpty(message = "{admin.people.roles.missing}") @Nullable
        Set<Role> roles,

        @Nullable String employer,
        @Nullable Money limit) {

    static final NewPersonForm EMPTY = new NewPersonForm("", "", Set.of(), null, null);

    AddPerson command() {
        var employedBy = employer == null || employer.isBlank() ? null : employer;
        return new AddPerson(name, email, roles == null ? Set.of() : roles, employedBy, limit, null);
    }
}
