package org.almoner.web.applicant;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A typed name as a signature, the box that says the text was read, and the SHA-256 of the text that was shown. */
record SignatureForm(
        @NotBlank(message = "{agreement.name.missing}") @Size(max = 200, message = "{agreement.name.missing}") @Nullable
        String name,

        @AssertTrue(message = "{agreement.agreed.missing}") boolean agreed,
        @Nullable String sha256) {}
