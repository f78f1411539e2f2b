package org.almoner;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@SpringBootApplication
@Modulithic(
        systemName = "Almoner",
        sharedModules = {"shared", "identity"})
public class Almoner {

    /** In UTC, as the engine writes local times without their zone. */
    static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        SpringApplication.run(Almoner.class, args);
    }
}
