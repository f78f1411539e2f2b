package org.almoner.web.support;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages behind the footer's links. */
@Controller
class SupportPages {

    @GetMapping("/accessibility")
    String accessibility() {
        return "support/accessibility";
    }

    @GetMapping("/cookies")
    String cookies() {
        return "support/cookies";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "support/privacy";
    }

    @GetMapping("/contact")
    String contact() {
        return "support/contact";
    }
}
