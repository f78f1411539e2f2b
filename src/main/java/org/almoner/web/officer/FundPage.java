package org.almoner.web.officer;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.almoner.fund.CreateFund;
import org.almoner.fund.Fund;
import org.almoner.fund.FundId;
import org.almoner.fund.Funds;
import org.almoner.fund.Instrument;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A new fund, or the terms of one that is there. */
@Controller
class FundPage {

    private final Funds funds;
    private final Forms forms;
    private final Refusals refusals;

    FundPage(Funds funds, Forms forms, Refusals refusals) {
        this.funds = funds;
        this.forms = forms;
        this.refusals = refusals;
    }

    @GetMapping("/officer/funds/new")
    String begin(Model model) {
        model.addAttribute("form", FundForm.EMPTY);
        return page(null, model);
    }

    @PostMapping("/officer/funds/new")
    String create(
            @Valid @ModelAttribute("form") FundForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        if (!refusals.accepted(errors, () -> funds.create(form.command(), me.id()))) return page(null, model);
        flash.addFlashAttribute("success", "officer.fund.created");
        return "redirect:/officer/funds";
    }

    @GetMapping("/officer/funds/{id}")
    String show(@PathVariable FundId id, Model model) {
        var fund = funds.get(id);
        model.addAttribute("form", FundForm.of(fund));
        return page(fund, model);
    }

    @PostMapping("/officer/funds/{id}")
    String change(
            @PathVariable FundId id,
            @Valid @ModelAttribute("form") FundForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        var fund = funds.get(id);
        if (!refusals.accepted(errors, () -> funds.change(id, form.command(), me.id()))) return page(fund, model);
        flash.addFlashAttribute("success", "officer.fund.changed");
        return "redirect:/officer/funds";
    }

    private String page(@Nullable Fund fund, Model model) {
        model.addAttribute("fund", fund);
        model.addAttribute("instruments", forms.options(Instrument.class));
        return "officer/fund";
    }

    record FundForm(
            @NotBlank(message = "{officer.fund.code.missing}")
            String code,

            @NotBlank(message = "{officer.fund.name.missing}")
            String name,

            @NotBlank(message = "{officer.fund.department.missing}")
            String department,

            @Nullable String seniorResponsibleOfficer,

            @NotBlank(message = "{officer.fund.legal-power.missing}")
            String legalPower,

            @NotNull(message = "{officer.fund.instrument.missing}") @Nullable
            Instrument instrument) {

        static final FundForm EMPTY = new FundForm("", "", "", "", "", null);

        static FundForm of(Fund fund) {
            return new FundForm(
                    fund.code(),
                    fund.name(),
                    fund.department(),
                    fund.seniorResponsibleOfficer(),
                    fund.legalPower(),
                    fund.instrument());
        }

        CreateFund command() {
            return new CreateFund(
                    code, name, department, seniorResponsibleOfficer, legalPower, requireNonNull(instrument));
        }
    }
}
