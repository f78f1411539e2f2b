package org.almoner.application;

import java.time.Instant;
import java.util.Optional;
import org.almoner.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a receipt is genuine, for anyone who asks. A network address that asked about twenty that are not within a
 * quarter of an hour has to wait; genuine ones do not count.
 */
@Service
@Transactional
public class Verifications {

    private final Receipts receipts;
    private final VerificationAttempts attempts;

    Verifications(Receipts receipts, VerificationAttempts attempts) {
        this.receipts = receipts;
        this.attempts = attempts;
    }

    /**
     * When exactly this was submitted under this reference; empty for anything else.
     *
     * @param from the network address of whoever asks
     */
    public Optional<Instant> verified(String reference, String digest, String from) {
        if (!attempts.allow(from)) throw new Refusal("application.too-many-verifications");
        var at = receipts.verified(reference.replace("\0", ""), digest.replace("\0", ""));
        if (at.isEmpty()) attempts.add(from);
        return at;
    }
}
