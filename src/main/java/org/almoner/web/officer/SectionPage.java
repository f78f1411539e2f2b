package org.almoner.web.officer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.almoner.form.Outline;
import org.almoner.form.Section;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.NotFound;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The heading of some questions, new or changed. */
@Controller
class SectionPage {

    record SectionForm(
            @NotBlank(message = "{builder.section.title.missing}") @Size(max = 200, message = "{builder.title.long}")
            String title,

            @Size(max = 5000, message = "{builder.text.long}") @Nullable
            String guidance) {

        String text() {
            return guidance == null ? "" : guidance;
        }
    }

    private final Rounds rounds;
    private final Refusals refusals;

    SectionPage(Rounds rounds, Refusals refusals) {
        this.rounds = rounds;
        this.refusals = refusals;
    }

    @GetMapping("/officer/rounds/{id}/new-section")
    String begin(@PathVariable RoundId id, Model model) {
        return show(rounds.get(id), new SectionForm("", ""), model);
    }

    @PostMapping("/officer/rounds/{id}/new-section")
    String add(
            @PathVariable RoundId id,
            @Valid @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model) {
        return save(id, null, form, errors, me, model);
    }

    @GetMapping("/officer/rounds/{id}/sections/{code}")
    String show(@PathVariable RoundId id, @PathVariable String code, Model model) {
        var round = rounds.get(id);
        var section = section(round, code);
        return show(round, new SectionForm(section.title(), section.guidance()), model);
    }

    @PostMapping("/officer/rounds/{id}/sections/{code}")
    String change(
            @PathVariable RoundId id,
            @PathVariable String code,
            @Valid @ModelAttribute("form") SectionForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model) {
        return save(id, section(rounds.get(id), code).code(), form, errors, me, model);
    }

    private String save(
            RoundId id, @Nullable String code, SectionForm form, BindingResult errors, SignedIn me, Model model) {
        if (refusals.accepted(errors, () -> save(id, code, form, me))) return Part.home(id) + "/questions";
        return page(rounds.get(id), model);
    }

    private void save(RoundId id, @Nullable String code, SectionForm form, SignedIn me) {
        rounds.edit(
                id,
                draft -> {
                    var taken =
                            draft.form().sections().stream().map(Section::code).toList();
                    var name = code == null ? Codes.of(form.title(), taken) : code;
                    return draft.with(Outline.section(draft.form(), name, form.title(), form.text()));
                },
                me.id());
    }

    private static Section section(Round round, String code) {
        return round.form().sections().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound(code));
    }

    private static String show(Round round, SectionForm form, Model model) {
        if (Part.frozen(round)) return Part.home(round.id());
        model.addAttribute("form", form);
        return page(round, model);
    }

    private static String page(Round round, Model model) {
        model.addAttribute("round", round);
        return "officer/round-section";
    }
}
