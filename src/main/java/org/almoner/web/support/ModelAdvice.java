package org.almoner.web.support;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.almoner.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What the layout and every page may use: me, navigation, demonstration, now, and a fresh one-time key. */
@ControllerAdvice(basePackages = "org.almoner.web")
class ModelAdvice {

    private final Clock clock;
    private final boolean demonstration;

    ModelAdvice(Clock clock, @Value("${almoner.demonstration:false}") boolean demonstration) {
        this.clock = clock;
        this.demonstration = demonstration;
    }

    @ModelAttribute
    void common(Model model, HttpServletRequest request) {
        var me = signedIn(request);
        model.addAttribute("me", me);
        model.addAttribute("navigation", me == null ? List.of() : Place.of(me, path(request)));
        model.addAttribute("demonstration", demonstration);
        model.addAttribute("now", clock.instant());
        model.addAttribute("once", UUID.randomUUID().toString());
    }

    /** Typed text loses outer blanks and line ends of other systems; a field called password stays as typed. */
    @InitBinder
    void text(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new TypedText(true));
        binder.registerCustomEditor(String.class, "password", new TypedText(false));
    }

    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static @Nullable SignedIn signedIn(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn me
                ? me
                : null;
    }
}
