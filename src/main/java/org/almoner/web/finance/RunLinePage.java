package org.almoner.web.finance;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.List;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.payment.Outcome;
import org.almoner.payment.PaymentId;
import org.almoner.payment.PaymentRunId;
import org.almoner.payment.PaymentRuns;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Refusals;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the bank said about one payment of a run. Said twice, it is refused. */
@Controller
@RequestMapping("/finance/runs/{id}/payments/{payment}")
class RunLinePage {

    private static final List<Outcome> SAID = List.of(Outcome.MADE, Outcome.FAILED);

    private final PaymentRuns runs;
    private final Formats formats;
    private final Refusals refusals;

    RunLinePage(PaymentRuns runs, Formats formats, Refusals refusals) {
        this.runs = runs;
        this.formats = formats;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable PaymentRunId id, @PathVariable PaymentId payment, Model model) {
        model.addAttribute("form", new RunLineForm(null, ""));
        return page(id, payment, model);
    }

    @PostMapping
    String confirm(
            @PathVariable PaymentRunId id,
            @PathVariable PaymentId payment,
            @Valid @ModelAttribute("form") RunLineForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        if (!refusals.accepted(
                errors, () -> runs.confirm(id, payment, requireNonNull(form.outcome()), form.reason(), me.id())))
            return page(id, payment, model);
        flash.addFlashAttribute("success", "payments.line.saved");
        return "redirect:/finance/runs/" + id.value();
    }

    private String page(PaymentRunId id, PaymentId payment, Model model) {
        model.addAttribute("run", runs.get(id));
        model.addAttribute("line", runs.line(id, payment));
        model.addAttribute("outcomes", Forms.options(SAID, Outcome::name, formats::label));
        return "finance/run-line";
    }
}
