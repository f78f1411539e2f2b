package org.almoner.web.account;

import jakarta.validation.constraints.NotBlank;

record SignInForm(
        @NotBlank(message = "{account.email.missing}") String username,
        @NotBlank(message = "{account.password.missing}") String password) {

    static final SignInForm EMPTY = new SignInForm("", "");
}
