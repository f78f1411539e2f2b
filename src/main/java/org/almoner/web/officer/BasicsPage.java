package org.almoner.web.officer;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.almoner.fund.DraftRound;
import org.almoner.fund.FundId;
import org.almoner.fund.Funds;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
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

/** What a round is called and what it is for: the first thing said of a new one. */
@Controller
class BasicsPage {

    private static final Set<Round.Status> PARENTS =
            EnumSet.complementOf(EnumSet.of(Round.Status.DRAFT, Round.Status.CANCELLED));

    private final Rounds rounds;
    private final Funds funds;
    private final Forms forms;
    private final Refusals refusals;

    BasicsPage(Rounds rounds, Funds funds, Forms forms, Refusals refusals) {
        this.rounds = rounds;
        this.funds = funds;
        this.forms = forms;
        this.refusals = refusals;
    }

    @GetMapping("/officer/rounds/new")
    String begin(Model model) {
        model.addAttribute("form", BasicsForm.EMPTY);
        return page(null, model);
    }

    @PostMapping("/officer/rounds/new")
    String create(@Valid @ModelAttribute("form") BasicsForm form, BindingResult errors, @Me SignedIn me, Model model) {
        var made = new AtomicReference<@Nullable RoundId>();
        if (!refusals.accepted(
                errors, () -> made.set(rounds.draft(DraftRound.standard(form.basics(Set.of())), me.id()))))
            return page(null, model);
        return Part.home(requireNonNull(made.get()));
    }

    @GetMapping("/officer/rounds/{id}/basics")
    String show(@PathVariable RoundId id, Model model) {
        var round = rounds.get(id);
        if (Part.frozen(round)) return Part.home(id);
        model.addAttribute("form", BasicsForm.of(round));
        return page(round, model);
    }

    @PostMapping("/officer/rounds/{id}/basics")
    String save(
            @PathVariable RoundId id,
            @Valid @ModelAttribute("form") BasicsForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model) {
        var round = rounds.get(id);
        if (!refusals.accepted(errors, () -> rounds.edit(id, form::into, me.id()))) return page(round, model);
        return Part.home(id);
    }

    private String page(@Nullable Round round, Model model) {
        model.addAttribute("round", round);
        model.addAttribute(
                "funds",
                Forms.options(funds.all(), fund -> fund.id().value(), fund -> fund.code() + " " + fund.name()));
        model.addAttribute("kinds", forms.options(Round.Kind.class));
        model.addAttribute(
                "parents",
                Forms.options(
                        rounds.list(PARENTS, null, 200).items(),
                        each -> each.id().value(),
                        each -> each.code() + " " + each.name()));
        return "officer/round-basics";
    }

    record BasicsForm(
            @NotNull(message = "{officer.round.fund.missing}") @Nullable
            FundId fund,

            @NotBlank(message = "{officer.round.code.missing}")
            String code,

            @NotBlank(message = "{officer.round.name.missing}")
            String name,

            @NotNull(message = "{officer.round.kind.missing}")
            Round.@Nullable Kind kind,

            @NotBlank(message = "{officer.round.summary.missing}")
            String summary,

            @Nullable RoundId parent) {

        static final BasicsForm EMPTY = new BasicsForm(null, "", "", null, "", null);

        static BasicsForm of(Round round) {
            return new BasicsForm(
                    round.fund(), round.code(), round.name(), round.kind(), round.summary(), round.parent());
        }

        DraftRound into(DraftRound draft) {
            return draft.with(basics(draft.basics().eligibleKinds()));
        }

        DraftRound.Basics basics(Set<String> kinds) {
            var follows = kind == Round.Kind.FOLLOW_ON ? parent : null;
            return new DraftRound.Basics(
                    requireNonNull(fund), code, name, requireNonNull(kind), summary, kinds, follows);
        }
    }
}
