package org.almoner.web.finance;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.document.Documents;
import org.almoner.drawing.Drawings;
import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.payment.PaymentRun;
import org.almoner.payment.PaymentRunId;
import org.almoner.payment.PaymentRuns;
import org.almoner.shared.Once;
import org.almoner.shared.Page;
import org.almoner.web.support.Diagram;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One run: its totals and lines, its release by a second person, and what the bank made of it. */
@Controller
@RequestMapping("/finance/runs/{id}")
class RunPage {

    private final PaymentRuns runs;
    private final Documents documents;
    private final People people;
    private final Drawings drawings;
    private final Once once;
    private final Refusals refusals;

    RunPage(PaymentRuns runs, Documents documents, People people, Drawings drawings, Once once, Refusals refusals) {
        this.runs = runs;
        this.documents = documents;
        this.people = people;
        this.drawings = drawings;
        this.once = once;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable PaymentRunId id, @RequestParam @Nullable String cursor, @Me SignedIn me, Model model) {
        model.addAttribute("form", ReasonForm.EMPTY);
        return page(id, cursor, me, model);
    }

    @PostMapping("/release")
    String release(
            @PathVariable PaymentRunId id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @RequestParam("once") String key,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        return act(
                id,
                errors,
                me,
                model,
                flash,
                "released",
                () -> once(key, me, "release " + id.value(), form, () -> runs.authorise(id, me.id())));
    }

    @PostMapping("/abandonment")
    String abandon(
            @PathVariable PaymentRunId id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @RequestParam("once") String key,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        return act(
                id,
                errors,
                me,
                model,
                flash,
                "abandoned",
                () -> once(key, me, "abandon " + id.value(), form, () -> runs.abandon(id, form.reason(), me.id())));
    }

    @PostMapping("/confirmation")
    String confirmAll(
            @PathVariable PaymentRunId id,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @RequestParam("once") String key,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        return act(
                id,
                errors,
                me,
                model,
                flash,
                "confirmed",
                () -> once(key, me, "confirm " + id.value(), form, () -> runs.confirmAll(id, me.id())));
    }

    private String act(
            PaymentRunId id,
            BindingResult errors,
            SignedIn me,
            Model model,
            RedirectAttributes flash,
            String done,
            Runnable act) {
        if (!refusals.accepted(errors, act)) return page(id, null, me, model);
        flash.addFlashAttribute("success", "payments.run.done." + done);
        return "redirect:/finance/runs/" + id.value();
    }

    private void once(String key, SignedIn me, String act, ReasonForm form, Runnable body) {
        once.run("page:" + key, me.id().value(), act, form, Boolean.class, () -> {
            body.run();
            return true;
        });
    }

    private String page(PaymentRunId id, @Nullable String cursor, SignedIn me, Model model) {
        var run = runs.get(id);
        model.addAttribute("run", run);
        model.addAttribute("tally", runs.tally(id));
        model.addAttribute("lines", runs.lines(id, false, cursor, Page.SIZE));
        model.addAttribute("names", people.names(actors(run)));
        model.addAttribute("finance", me.has(Role.FINANCE));
        model.addAttribute("own", run.preparedBy().equals(me.id()));
        var file = run.document();
        model.addAttribute("file", file == null ? null : documents.get(file));
        model.addAttribute(
                "diagram",
                drawings.of("paymentRun", id.value()).map(Diagram::of).orElse(null));
        model.addAttribute("wide", true);
        return "finance/run";
    }

    private static Set<PersonId> actors(PaymentRun run) {
        return Stream.of(run.preparedBy(), run.authorisedBy(), run.abandonedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
