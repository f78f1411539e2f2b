package org.almoner.web.admin;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The way to the administrator's pages. */
@Controller
class AdminPage {

    @GetMapping("/admin")
    String show() {
        return "admin/home";
    }
}
