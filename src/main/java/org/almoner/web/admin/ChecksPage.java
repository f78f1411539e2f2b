package org.almoner.web.admin;

import org.almoner.reporting.Check;
import org.almoner.reporting.Checks;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whether everything agrees with everything, found out while the reader waits. */
@Controller
class ChecksPage {

    private final Checks checks;

    ChecksPage(Checks checks) {
        this.checks = checks;
    }

    @GetMapping("/admin/check")
    String show(Model model) {
        var found = checks.run();
        model.addAttribute("checks", found);
        model.addAttribute("wrong", found.stream().filter(check -> !check.ok()).count());
        model.addAttribute("all", found.stream().allMatch(Check::ok));
        return "admin/check";
    }
}
