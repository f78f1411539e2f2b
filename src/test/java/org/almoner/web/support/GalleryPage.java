package org.almoner.web.support;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.almoner.identity.Role;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every part on one page, for tests and for looking at. It exists in tests only. */
@Controller
@RequestMapping("/tasks/gallery")
class GalleryPage {

    record Line(String title, @Nullable Money amount) {}

    record GalleryForm(
            @NotBlank(message = "Enter the name") String name,

            @NotNull(message = "Enter the amount") @AboveZero @Nullable
            Money amount,

            @Nullable Integer months,
            @NotBlank(message = "Enter a reason") String reason,
            @NotNull(message = "Choose a role") @Nullable Role role,
            Set<Role> roles,
            String category,
            @Real(message = "Enter a real start date") DateParts startsOn,
            @Real(required = false) MomentParts closesAt,

            @AssertTrue(message = "Confirm that you may sign")
            boolean agreed,

            List<Line> lines,
            String password) {}

    private final Forms forms;
    private final Refusals refusals;

    GalleryPage(Forms forms, Refusals refusals) {
        this.forms = forms;
        this.refusals = refusals;
    }

    @GetMapping
    String show(Model model) {
        var lines = List.of(new Line("Two engineers", Sterling.pounds(48_000)), new Line("", null));
        model.addAttribute(
                "form",
                new GalleryForm(
                        "",
                        Sterling.pence(8_500_050),
                        12,
                        "",
                        null,
                        Set.of(Role.PANEL),
                        "",
                        DateParts.NONE,
                        MomentParts.of(Instant.parse("2027-03-27T23:59:00Z")),
                        false,
                        lines,
                        ""));
        return page(model);
    }

    @PostMapping
    String save(
            @Valid @ModelAttribute("form") GalleryForm form,
            BindingResult errors,
            Model model,
            RedirectAttributes flash) {
        if (!refusals.accepted(errors, () -> act(form.name()))) return page(model);
        flash.addFlashAttribute("success", "Saved " + form.name() + ", " + form.amount());
        return "redirect:/tasks/gallery";
    }

    @GetMapping("/{what}")
    String fail(@PathVariable String what) {
        act(what);
        return "redirect:/tasks/gallery";
    }

    private static void act(String what) {
        switch (what) {
            case "refused" -> throw new RuntimeException(new Refusal("shared.changed-meanwhile"));
            case "changed" -> throw new OptimisticLockingFailureException("version");
            case "missing" -> throw new RuntimeException(new NotFound("it"));
            case "broken" -> throw new IllegalStateException("secret detail");
            default -> {}
        }
    }

    private String page(Model model) {
        var amounts = new LinkedHashMap<String, Money>();
        amounts.put("available", Sterling.pounds(90_000));
        amounts.put("reserved", Sterling.pounds(75_000));
        amounts.put("committed", Sterling.pounds(85_000));
        model.addAttribute("bar", MoneyBar.of(Sterling.pounds(250_000), amounts));
        model.addAttribute("roles", forms.options(Role.class));
        model.addAttribute(
                "choices",
                List.of(
                        new Option("APPLICANT", "Recommend", "Reserves the amount in the pot"),
                        new Option("REVIEWER", "Reserve list", "Waits for money to be released"),
                        new Option("PANEL", "Decline", "The applicant is told why")));
        model.addAttribute(
                "history",
                List.of(
                        new Happening("Submitted", Instant.parse("2026-04-01T22:59:00Z"), "Ada Okafor", null),
                        new Happening(
                                "Screened",
                                Instant.parse("2026-04-01T23:00:00Z"),
                                null,
                                "Two rules in doubt.\nAn officer decides.")));
        model.addAttribute("statuses", List.of("DRAFT", "SUBMITTED", "ELIGIBLE", "INELIGIBLE", "PROPOSED", "OFFERED"));
        return "gallery";
    }
}
