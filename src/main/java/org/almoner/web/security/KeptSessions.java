package org.almoner.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions that a request reads once, and writes only if there is something to write. Spring Session writes the session
 * at the end of each request and reads it once more, to learn whether the browser's cookie is still right.
 */
final class KeptSessions<S extends Session> implements FindByIndexNameSessionRepository<KeptSession> {

    private final FindByIndexNameSessionRepository<S> stored;
    private final ThreadLocal<@Nullable Map<String, KeptSession>> ofRequest = new ThreadLocal<>();

    KeptSessions(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    /** What is read while this request is served is kept for it, and for no other. */
    void serve(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ofRequest.set(new LinkedHashMap<>());
        try {
            chain.doFilter(request, response);
        } finally {
            ofRequest.remove();
        }
    }

    @Override
    public KeptSession createSession() {
        return KeptSession.created(stored.createSession());
    }

    @Override
    @SuppressWarnings("unchecked")
    public void save(KeptSession session) {
        if (!session.needsStoring()) return;
        stored.save((S) session.session());
        session.isStored();
    }

    @Override
    public @Nullable KeptSession findById(String id) {
        var kept = ofRequest.get();
        var before = kept == null ? null : kept.get(id);
        if (before != null && before.getId().equals(id)) return before;
        var found = stored.findById(id);
        if (found == null) return null;
        var session = KeptSession.stored(found);
        if (kept != null) kept.put(id, session);
        return session;
    }

    @Override
    public void deleteById(String id) {
        var kept = ofRequest.get();
        if (kept != null) kept.remove(id);
        stored.deleteById(id);
    }

    @Override
    public Map<String, KeptSession> findByIndexNameAndIndexValue(String name, String value) {
        var found = new LinkedHashMap<String, KeptSession>();
        stored.findByIndexNameAndIndexValue(name, value)
                .forEach((id, session) -> found.put(id, KeptSession.stored(session)));
        return found;
    }
}
