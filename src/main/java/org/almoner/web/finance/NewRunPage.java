package org.almoner.web.finance;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.payment.Payment.Status;
import org.almoner.payment.PaymentRow;
import org.almoner.payment.PaymentRunId;
import org.almoner.payment.PaymentRuns;
import org.almoner.payment.Payments;
import org.almoner.payment.Waits;
import org.almoner.shared.Once;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Option;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Preparing a run of all that is due, or of payments chosen from the first of them. */
@Controller
@RequestMapping("/finance/runs/new")
class NewRunPage {

    private static final int SHOWN = 200;

    private final Payments payments;
    private final PaymentRuns runs;
    private final Once once;
    private final Forms forms;
    private final Formats formats;
    private final Refusals refusals;

    NewRunPage(Payments payments, PaymentRuns runs, Once once, Forms forms, Formats formats, Refusals refusals) {
        this.payments = payments;
        this.runs = runs;
        this.once = once;
        this.forms = forms;
        this.formats = formats;
        this.refusals = refusals;
    }

    @GetMapping
    String begin(Model model) {
        model.addAttribute("form", new NewRunForm(NewRunForm.Which.ALL, Set.of()));
        return page(model);
    }

    @PostMapping
    String prepare(
            @Valid @ModelAttribute("form") NewRunForm form,
            BindingResult errors,
            @RequestParam("once") String key,
            @Me SignedIn me,
            Model model) {
        var made = new AtomicReference<@Nullable PaymentRunId>();
        if (!refusals.accepted(errors, () -> made.set(prepare(form, key, me)))) return page(model);
        return "redirect:/finance/runs/" + requireNonNull(made.get()).value();
    }

    private PaymentRunId prepare(NewRunForm form, String key, SignedIn me) {
        return once.run(
                "page:" + key,
                me.id().value(),
                "prepare a payment run",
                form,
                PaymentRunId.class,
                () -> form.which() == NewRunForm.Which.ALL
                        ? runs.prepareAll(me.id())
                        : runs.prepare(form.chosen(), me.id()));
    }

    private String page(Model model) {
        var due = payments.due();
        model.addAttribute("due", due);
        model.addAttribute("more", due.payments() > SHOWN);
        model.addAttribute("which", forms.options(NewRunForm.Which.class));
        model.addAttribute("choice", choice());
        return "finance/run-new";
    }

    private List<Option> choice() {
        return payments.list(List.of(Status.REQUESTED), null, SHOWN).items().stream()
                .filter(row -> row.waits() == Waits.NOTHING)
                .map(this::option)
                .toList();
    }

    private Option option(PaymentRow row) {
        var text = "%s, %s".formatted(row.name(), formats.money(row.amount()));
        return new Option(row.id().value().toString(), text, row.reference());
    }
}
