package org.almoner.web.support;

import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The front door: what this is, for visitors; those signed in go to their work. */
@Controller
class FrontPage {

    @GetMapping("/")
    String start(@Me @Nullable SignedIn me) {
        return me == null ? "support/start" : "redirect:/tasks";
    }
}
