package org.almoner.web.officer;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.concurrent.atomic.AtomicReference;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new draft that begins where an earlier round, or another draft, stands. */
@Controller
@RequestMapping("/officer/rounds/{id}/copy")
class CopyPage {

    record CopyForm(
            @NotBlank(message = "{officer.round.name.missing}")
            String name,

            @NotBlank(message = "{officer.round.code.missing}")
            String code) {}

    private final Rounds rounds;
    private final Refusals refusals;

    CopyPage(Rounds rounds, Refusals refusals) {
        this.rounds = rounds;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable RoundId id, Model model) {
        model.addAttribute("form", new CopyForm(rounds.get(id).name(), ""));
        return page(id, model);
    }

    @PostMapping
    String copy(
            @PathVariable RoundId id,
            @Valid @ModelAttribute("form") CopyForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        var made = new AtomicReference<@Nullable RoundId>();
        if (!refusals.accepted(errors, () -> made.set(rounds.copy(id, form.code(), form.name(), me.id()))))
            return page(id, model);
        flash.addFlashAttribute("success", "builder.copy.done");
        return Part.home(requireNonNull(made.get()));
    }

    private String page(RoundId id, Model model) {
        model.addAttribute("round", rounds.get(id));
        return "officer/round-copy";
    }
}
