package org.almoner;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@SpringBootApplication
@Modulithic(
        systemName = "Almoner",
        sharedModules = {"shared", "identity"})
public class Almoner {

    static void main(String[] args) {
        SpringApplication.run(Almoner.class, args);
    }
}
