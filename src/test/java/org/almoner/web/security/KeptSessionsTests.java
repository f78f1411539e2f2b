package org.almoner.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.MapSession;

class KeptSessionsTests {

    private final Store store = new Store();
    private final KeptSessions<MapSession> sessions = new KeptSessions<>(store);

    @Test
    void readsASessionOnceForARequestAndAgainForTheNext() {
        var id = signedIn();
        during(() -> assertThat(sessions.findById(id)).isSameAs(sessions.findById(id)));
        assertThat(store.read).isEqualTo(1);
        during(() -> sessions.findById(id));
        assertThat(store.read).isEqualTo(2);
    }

    @Test
    void keepsNothingOutsideARequest() {
        var id = signedIn();
        sessions.findById(id);
        store.deleteById(id);
        assertThat(sessions.findById(id)).isNull();
    }

    @Test
    void doesNotFindWhatThisRequestEnded() {
        var id = signedIn();
        during(() -> {
            sessions.findById(id);
            sessions.deleteById(id);
            assertThat(sessions.findById(id)).isNull();
        });
    }

    @Test
    void doesNotFindASessionByTheIdItHadBeforeSigningIn() {
        var id = signedIn();
        during(() -> {
            var session = sessions.findById(id);
            session.changeSessionId();
            sessions.save(session);
            store.deleteById(id);
            assertThat(sessions.findById(id)).isNull();
        });
    }

    @Test
    void writesThatSomebodyIsThereOnceAMinute() {
        var id = signedIn();
        during(() -> {
            var session = sessions.findById(id);
            session.setLastAccessedTime(Instant.now().plusSeconds(59));
            sessions.save(session);
            assertThat(store.written).isEqualTo(1);
            session.setLastAccessedTime(Instant.now().plusSeconds(61));
            sessions.save(session);
            sessions.save(session);
            assertThat(store.written).isEqualTo(2);
        });
    }

    @Test
    void writesWhatASessionSaysAtOnce() {
        var id = signedIn();
        during(() -> {
            var session = sessions.findById(id);
            session.setAttribute("flash", "Saved");
            sessions.save(session);
        });
        assertThat(store.written).isEqualTo(2);
        assertThat(sessions.findById(id).<String>getAttribute("flash")).isEqualTo("Saved");
    }

    private String signedIn() {
        var session = sessions.createSession();
        sessions.save(session);
        store.read = 0;
        return session.getId();
    }

    private void during(Runnable act) {
        assertThatCode(() -> sessions.serve(
                        new MockHttpServletRequest(), new MockHttpServletResponse(), (in, out) -> act.run()))
                .doesNotThrowAnyException();
    }

    private static final class Store implements FindByIndexNameSessionRepository<MapSession> {

        private final Map<String, MapSession> rows = new ConcurrentHashMap<>();
        private int read;
        private int written;

        @Override
        public MapSession createSession() {
            return new MapSession();
        }

        @Override
        public void save(MapSession session) {
            written++;
            rows.put(session.getId(), new MapSession(session));
        }

        @Override
        public @Nullable MapSession findById(String id) {
            read++;
            var row = rows.get(id);
            return row == null ? null : new MapSession(row);
        }

        @Override
        public void deleteById(String id) {
            rows.remove(id);
        }

        @Override
        public Map<String, MapSession> findByIndexNameAndIndexValue(String name, String value) {
            return Map.of();
        }
    }
}
