package org.nuanyang.access.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Sessions that are written only when something has changed. That one was used is a change once a minute: otherwise each look at
 * a page would wait for the disk.
 */
final class SparingSessions<S extends Session> implements FindByIndexNameSessionRepository<SparingSessions.Held<S>> {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final FindByIndexNameSessionRepository<S> stored;

    SparingSessions(FindByIndexNameSessionRepository<S> stored) {
        this.stored = stored;
    }

    @Override
    public Held<S> createSession() {
        return new Held<>(stored.createSession(), true);
    }

    @Override
    public void save(Held<S> held) {
        if (held.changed) stored.save(held.session);
        held.changed = false;
    }

    @Override
    public @Nullable Held<S> findById(String id) {
        var found = stored.findById(id);
        return found == null ? null : new Held<>(found, false);
    }

    @Override
    public void deleteById(String id) {
        stored.deleteById(id);
    }

    @Override
    public Map<String, Held<S>> findByIndexNameAndIndexValue(String name, String value) {
        var held = new LinkedHashMap<String, Held<S>>();
        stored.findByIndexNameAndIndexValue(name, value).forEach((id, session) -> held.put(id, new Held<>(session, false)));
        return held;
    }

    static final class Held<S extends Session> implements Session {
        private final S session;
        private boolean changed;

        private Held(S session, boolean changed) {
            this.session = session;
            this.changed = changed;
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
        public void setAttribute(String name, @Nullable Object value) {
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
        public void setLastAccessedTime(Instant at) {
            if (at.isBefore(session.getLastAccessedTime().plus(MINUTE))) return;
            changed = true;
            session.setLastAccessedTime(at);
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
}
