package org.almoner.web.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;

/** A session, and whether it says anything that is not stored yet. */
final class KeptSession implements Session {

    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final Session session;
    private Instant storedAccess;
    private boolean changed;

    private KeptSession(Session session, boolean changed) {
        this.session = session;
        this.storedAccess = session.getLastAccessedTime();
        this.changed = changed;
    }

    static KeptSession created(Session session) {
        return new KeptSession(session, true);
    }

    static KeptSession stored(Session session) {
        return new KeptSession(session, false);
    }

    Session session() {
        return session;
    }

    /** That somebody is still there is written once a minute, what the session says at once. */
    boolean needsStoring() {
        return changed || !session.getLastAccessedTime().isBefore(storedAccess.plus(SELDOM));
    }

    void isStored() {
        storedAccess = session.getLastAccessedTime();
        changed = false;
    }

    @Override
    public String getId() {
        return session.getId();
    }

    @Override
    public String changeSessionId() {
        changed = true;
        return session.changeSessionId();
    }

    @Override
    public <T> @Nullable T getAttribute(String name) {
        return session.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return session.getAttributeNames();
    }

    @Override
    public void setAttribute(String name, Object value) {
        changed = true;
        session.setAttribute(name, value);
    }

    @Override
    public void removeAttribute(String name) {
        changed = true;
        session.removeAttribute(name);
    }

    @Override
    public Instant getCreationTime() {
        return session.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant time) {
        session.setLastAccessedTime(time);
    }

    @Override
    public Instant getLastAccessedTime() {
        return session.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        changed = true;
        session.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return session.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return session.isExpired();
    }
}
