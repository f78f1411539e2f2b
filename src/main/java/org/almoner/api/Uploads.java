package org.almoner.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.BiFunction;
import org.almoner.document.DocumentId;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Digests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Files that a client may send twice: the same key with the same content is the file that is there already. */
@Component
class Uploads {

    /** What one key stands for: another file, or the same elsewhere, needs another key. */
    record Upload(String name, long size, String sha256) {}

    private final Acts acts;

    Uploads(Acts acts) {
        this.acts = acts;
    }

    /**
     * @param to what the file is added to, such as {@code evidence of 018f…}
     * @param keep stores a file of this name and content
     */
    DocumentId once(
            @Nullable String key,
            SignedIn me,
            String to,
            MultipartFile file,
            BiFunction<String, InputStream, DocumentId> keep) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var upload = new Upload(name, file.getSize(), sha256(file));
        return acts.once(key, me, "attach " + to, upload, DocumentId.class, () -> {
            try (var content = file.getInputStream()) {
                return keep.apply(name, content);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        });
    }

    private static String sha256(MultipartFile file) {
        try (var content = new DigestInputStream(file.getInputStream(), Digests.sha256())) {
            content.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(content.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
