package org.almoner.web.account;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.almoner.identity.IssuedToken;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.identity.TokenId;
import org.almoner.identity.Tokens;
import org.almoner.web.support.Option;
import org.almoner.web.support.Refusals;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Personal API tokens. A new one is shown in the answer to the form that made it, and nowhere else ever. */
@Controller
@RequestMapping("/account/tokens")
class TokensPage {

    private final Tokens tokens;
    private final Refusals refusals;
    private final Clock clock;
    private final MessageSource messages;

    TokensPage(Tokens tokens, Refusals refusals, Clock clock, MessageSource messages) {
        this.tokens = tokens;
        this.refusals = refusals;
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping
    String list(@Me SignedIn me, Model model) {
        model.addAttribute("tokens", tokens.of(me.id()));
        return "account/tokens";
    }

    @GetMapping("/new")
    String show(Model model) {
        model.addAttribute("form", TokenForm.EMPTY);
        return form(model);
    }

    @PostMapping("/new")
    String create(@Me SignedIn me, @Valid @ModelAttribute("form") TokenForm form, BindingResult errors, Model model) {
        if (!refusals.accepted(errors, () -> model.addAttribute("issued", issue(me, form)))) return form(model);
        return "account/token-issued";
    }

    @PostMapping("/{id}/revoke")
    String revoke(@Me SignedIn me, @PathVariable TokenId id, RedirectAttributes next) {
        tokens.revoke(id, me.id());
        next.addFlashAttribute("success", "account.tokens.revoked");
        return "redirect:/account/tokens";
    }

    private IssuedToken issue(SignedIn me, TokenForm form) {
        return tokens.create(me.id(), form.label(), form.scopes(), form.expires(clock.instant()));
    }

    private String form(Model model) {
        model.addAttribute("uses", options("use", "READ", "WRITE"));
        model.addAttribute("lifetimes", options("days", "7", "30", "90", "365"));
        return "account/token-new";
    }

    private List<Option> options(String field, String... values) {
        return Arrays.stream(values)
                .map(value -> new Option(value, text(field + "." + value)))
                .toList();
    }

    private String text(String key) {
        return messages.getMessage("account.tokens." + key, null, Locale.UK);
    }
}
