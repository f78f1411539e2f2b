package org.almoner.web.support;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says where to look once everything is up. */
@Component
class Welcome {

    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    private final boolean demonstration;

    Welcome(@Value("${almoner.demonstration:false}") boolean demonstration) {
        this.demonstration = demonstration;
    }

    @EventListener
    void ready(ApplicationReadyEvent up) {
        var port = up.getApplicationContext().getEnvironment().getProperty("local.server.port");
        log.info("Almoner is ready: open http://localhost:{}", port);
        if (demonstration) log.info("Sign in as officer@almoner.test (or another role) with the password almoner");
    }
}
