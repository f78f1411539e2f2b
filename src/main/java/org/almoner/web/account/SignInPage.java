package org.almoner.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.almoner.identity.Me;
import org.almoner.identity.SignIns;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Refusal;
import org.almoner.web.security.Entrance;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in. Where a person was going when they were asked to sign in is where they go next. */
@Controller
class SignInPage {

    private static final String PAGE = "account/sign-in";

    private final SignIns signIns;
    private final Entrance entrance;
    private final Refusals refusals;
    private final ExampleAccounts examples;

    SignInPage(SignIns signIns, Entrance entrance, Refusals refusals, ExampleAccounts examples) {
        this.signIns = signIns;
        this.entrance = entrance;
        this.refusals = refusals;
        this.examples = examples;
    }

    @ModelAttribute
    void examples(Model model) {
        model.addAttribute("examples", examples.list());
    }

    @GetMapping("/sign-in")
    String show(@Me @Nullable SignedIn me, Model model) {
        if (me != null) return "redirect:/tasks";
        model.addAttribute("form", SignInForm.EMPTY);
        return PAGE;
    }

    @PostMapping("/sign-in")
    String signIn(
            @Valid @ModelAttribute("form") SignInForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (errors.hasErrors()) return PAGE;
        try {
            var me = signIns.signIn(form.username(), form.password(), request.getRemoteAddr());
            return "redirect:" + entrance.admit(me, request, response);
        } catch (Refusal refusal) {
            refusals.into(errors, refusal);
            explain(refusal, response);
            return PAGE;
        }
    }

    private static void explain(Refusal refusal, HttpServletResponse response) {
        var tooMany = refusal.code().equals("identity.too-many-attempts");
        response.setStatus((tooMany ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT).value());
        if (tooMany) response.setHeader(HttpHeaders.RETRY_AFTER, "900");
    }
}
