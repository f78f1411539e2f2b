package org.almoner.web.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** A session is not written again at every request, only when it says something new or was last seen a minute ago. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final String UPDATE = """
            update %TABLE_NAME% as kept
               set session_id = seen.session_id, last_access_time = seen.last_access_time,
                   max_inactive_interval = seen.max_inactive_interval, expiry_time = seen.expiry_time,
                   principal_name = seen.principal_name
              from (values (cast(? as text), cast(? as bigint), cast(? as integer), cast(? as bigint), cast(? as text)))
                   as seen (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name)
             where kept.primary_id = ?
               and ((kept.session_id, kept.max_inactive_interval, kept.principal_name)
                       is distinct from (seen.session_id, seen.max_inactive_interval, seen.principal_name)
                    or seen.last_access_time >= kept.last_access_time + 60000)""";

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsSeldomWritten() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }
}
