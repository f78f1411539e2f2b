package org.almoner.web.account;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record RegisterForm(
        @NotBlank(message = "{account.name.missing}") @Size(max = 100, message = "{account.name.long}")
        String name,

        @NotBlank(message = "{account.email.missing}")
        @Email(message = "{account.email.wrong}")
        @Size(max = 254, message = "{account.email.wrong}")
        String email,

        @NotBlank(message = "{account.password.missing}") String password) {

    static final RegisterForm EMPTY = new RegisterForm("", "", "");
}
