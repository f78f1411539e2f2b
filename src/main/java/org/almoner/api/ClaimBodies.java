package org.almoner.api;

import java.util.function.Supplier;
import org.almoner.claim.Claim;
import org.almoner.claim.ClaimId;
import org.almoner.claim.Claims;
import org.almoner.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Claims as the reader may see them, and acts on them that may be sent twice. */
@Component
class ClaimBodies {

    private final Claims claims;
    private final Acts acts;

    ClaimBodies(Claims claims, Acts acts) {
        this.claims = claims;
        this.acts = acts;
    }

    ClaimBody of(ClaimId id, SignedIn me) {
        return of(claims.visible(id, me));
    }

    ClaimBody of(Claim claim) {
        return ClaimBody.of(claim, claims.evidence(claim), claims.left(claim));
    }

    /** The act on the version that was read, once for a key. */
    ResponseEntity<ClaimBody> act(
            ClaimId id,
            SignedIn me,
            @Nullable String key,
            @Nullable String ifMatch,
            String act,
            Object asked,
            Runnable body) {
        Supplier<ClaimBody> whole = () -> {
            Versions.require(ifMatch, claims.visible(id, me).version());
            body.run();
            return of(id, me);
        };
        return answer(acts.once(key, me, act + " " + id.value(), asked, ClaimBody.class, whole));
    }

    ResponseEntity<ClaimBody> answer(ClaimBody body) {
        return Versions.ok(body, body.version());
    }
}
