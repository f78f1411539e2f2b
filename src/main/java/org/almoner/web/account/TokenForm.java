package org.almoner.web.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.almoner.identity.Scope;
import org.jspecify.annotations.Nullable;

/** A new token: for reading only or for everything its owner may do, for a while. */
record TokenForm(
        @NotBlank(message = "{account.tokens.label.missing}") @Size(max = 60, message = "{account.tokens.label.long}")
        String label,

        @NotNull(message = "{account.tokens.use.missing}") @Nullable
        Use use,

        @NotNull(message = "{account.tokens.days.missing}") @Nullable
        Integer days) {

    static final TokenForm EMPTY = new TokenForm("", Use.READ, 30);

    enum Use {
        READ(Set.of(Scope.READ)),
        WRITE(Set.of(Scope.READ, Scope.WRITE));

        final Set<Scope> scopes;

        Use(Set<Scope> scopes) {
            this.scopes = scopes;
        }
    }

    Set<Scope> scopes() {
        return use == null ? Set.of() : use.scopes;
    }

    Instant expires(Instant now) {
        return now.plus(days == null ? 0 : days, ChronoUnit.DAYS);
    }
}
