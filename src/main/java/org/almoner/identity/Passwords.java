package org.almoner.identity;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What may be a password: long, not the address, not one of those tried first. */
@Component
class Passwords {

    static final int SHORTEST = 12;
    /** bcrypt reads no further. */
    private static final int MOST_BYTES = 72;

    private static final Set<String> COMMON = Set.of(
            "123456789012",
            "1234567890123",
            "12345678901234",
            "111111111111",
            "000000000000",
            "abcdefghijkl",
            "abcd12345678",
            "almoneralmoner",
            "changemechangeme",
            "correcthorsebatterystaple",
            "iloveyouiloveyou",
            "letmeinletmein",
            "passwordpassword",
            "password1234",
            "password12345",
            "password123456",
            "password@1234",
            "qwerty123456",
            "qwertyuiop12",
            "qwertyuiop123",
            "qwertyqwerty",
            "welcome12345",
            "1q2w3e4r5t6y",
            "zaq12wsxcde3");

    private final PasswordEncoder encoder;
    private final String nobodys;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = encode(Secret.next());
    }

    /** The chosen password, encoded, or a refusal that says what is wrong with it. */
    String accept(String password, String email) {
        if (password.length() < SHORTEST) throw new Refusal("identity.password-short", SHORTEST);
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) throw new Refusal("identity.password-long");
        var plain = password.toLowerCase(Locale.ROOT);
        if (plain.equals(email) || plain.equals(email.replaceFirst("@.*", "")))
            throw new Refusal("identity.password-is-address");
        if (COMMON.contains(plain) || plain.chars().distinct().count() < 4)
            throw new Refusal("identity.password-common");
        return encode(password);
    }

    String encode(String password) {
        return password.startsWith("{bcrypt}") ? password : encodePlain(password);
    }

    private String encodePlain(String password) {
        var encoded = encoder.encode(password);
        if (encoded == null) throw new IllegalStateException("The encoder gave nothing");
        return encoded;
    }

    /** Takes as long when there is no such person as when there is. */
    boolean match(String password, @Nullable String encoded) {
        return encoder.matches(password, encoded == null ? nobodys : encoded) && encoded != null;
    }
}
