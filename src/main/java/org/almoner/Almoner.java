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

    /** In UTC, as the engine writes local times without their zone. With {@code check} first, {@link CheckCommand}. */
    static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        if (args.length > 0 && args[0].equals("check")) System.exit(CheckCommand.run(args, System.out));
        SpringApplication.run(Almoner.class, args);
    }
}
