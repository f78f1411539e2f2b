package org.almoner.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.almoner.audit.AuditRecord;
import org.almoner.audit.AuditTrail;
import org.almoner.identity.Me;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Page;
import org.almoner.web.support.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Every record, newest first, narrowed by what the address says. */
@Controller
class AuditPage {

    private final AuditTrail trail;
    private final Search search;
    private final Lines lines;

    AuditPage(AuditTrail trail, Search search, Lines lines) {
        this.trail = trail;
        this.search = search;
        this.lines = lines;
    }

    @GetMapping("/audit")
    String show(
            @Me SignedIn me,
            @ModelAttribute("form") AuditForm form,
            BindingResult errors,
            @RequestParam @Nullable String cursor,
            HttpServletRequest request,
            Model model) {
        var found = find(form, errors, cursor);
        model.addAttribute("lines", lines.of(found.items(), me.has(Role.AUDITOR)));
        model.addAttribute("next", found.next());
        model.addAttribute("here", address(request));
        model.addAttribute("events", events());
        model.addAttribute("wide", true);
        return "audit/trail";
    }

    private Page<AuditRecord> find(AuditForm form, BindingResult errors, @Nullable String cursor) {
        var filter = search.filter(form, errors);
        return errors.hasErrors() ? new Page<>(List.of(), null) : trail.list(filter, cursor, Page.SIZE);
    }

    private List<Option> events() {
        return trail.events().stream()
                .map(name -> new Option(name, lines.event(name)))
                .toList();
    }

    private static String address(HttpServletRequest request) {
        var asked = request.getQueryString();
        return request.getRequestURI() + (asked == null ? "" : "?" + asked);
    }
}
