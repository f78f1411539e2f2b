package org.almoner.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.almoner.shared.Digests;

/** Where the key of the {@link Vault} comes from: 32 bytes in Base64. */
final class VaultKey {

    private VaultKey() {}

    static SecretKey of(String base64) {
        var bytes = Base64.getDecoder().decode(base64.strip());
        if (bytes.length != 32)
            throw new IllegalArgumentException(
                    "almoner.encryption.key must be 32 bytes in Base64, not " + bytes.length);
        return new SecretKeySpec(bytes, "AES");
    }

    /** Made once for a database of our own, beside its data and readable by its owner only. */
    static SecretKey in(Path directory) throws IOException {
        var file = directory.resolve("encryption.key");
        if (!Files.exists(file)) make(file);
        return of(Files.readString(file));
    }

    /** Known to everyone, as is all that a demonstration holds. */
    static SecretKey ofTheDemonstration() {
        return new SecretKeySpec(Digests.sha256("demonstration".getBytes(StandardCharsets.UTF_8)), "AES");
    }

    private static void make(Path file) throws IOException {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(
                file.getParent(),
                "encryption",
                ".key",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, Base64.getEncoder().encodeToString(bytes) + "\n", StandardOpenOption.DSYNC);
        Files.move(draft, file);
    }
}
