package org.almoner.database;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.almoner.shared.Confidential;
import org.almoner.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Seals what is confidential with AES-256 in Galois/Counter mode: a version byte, a nonce of its own, the text and a
 * tag that tells of any change. Without a key nothing is sealed in plain: it is refused.
 */
final class Vault {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final @Nullable SecretKey key;

    Vault(@Nullable SecretKey key) {
        this.key = key;
    }

    byte[] seal(Confidential text) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, text.reveal().getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    Confidential open(byte[] column) {
        if (column[0] != VERSION) throw new IllegalStateException("Sealed by an unknown version: " + column[0]);
        var nonce = Arrays.copyOfRange(column, 1, 1 + NONCE);
        var sealed = Arrays.copyOfRange(column, 1 + NONCE, column.length);
        return new Confidential(new String(run(Cipher.DECRYPT_MODE, nonce, sealed), StandardCharsets.UTF_8));
    }

    private byte[] run(int mode, byte[] nonce, byte[] content) {
        if (key == null) throw new Refusal("shared.no-encryption-key");
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The encryption key does not fit the data", e);
        }
    }
}
