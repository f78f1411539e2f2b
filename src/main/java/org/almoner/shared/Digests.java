package org.almoner.shared;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256, which every Java platform carries. */
public final class Digests {

    private Digests() {}

    public static byte[] sha256(byte[] content) {
        return sha256().digest(content);
    }

    /** For what arrives bit by bit. */
    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(absent);
        }
    }
}
