package org.almoner.web.security;

import org.almoner.identity.PasswordReset;
import org.almoner.identity.PersonDisabled;
import org.almoner.identity.PersonId;
import org.almoner.identity.RolesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/** A session remembers its person's roles, so it ends when they are no longer true. */
@Component
class EndSessions {

    private final FindByIndexNameSessionRepository<?> sessions;

    EndSessions(FindByIndexNameSessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    @EventListener
    void on(RolesChanged changed) {
        end(changed.subject());
    }

    @EventListener
    void on(PersonDisabled disabled) {
        end(disabled.subject());
    }

    @EventListener
    void on(PasswordReset reset) {
        end(reset.subject());
    }

    private void end(PersonId person) {
        sessions.findByPrincipalName(person.toString()).keySet().forEach(sessions::deleteById);
    }
}
