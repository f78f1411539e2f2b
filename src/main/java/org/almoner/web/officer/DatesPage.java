package org.almoner.web.officer;

import static java.util.Objects.requireNonNull;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.stream.Stream;
import org.almoner.fund.DraftRound;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.MomentParts;
import org.almoner.web.support.Real;
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

/** When applications are taken, in London time, and how long an offer stands. */
@Controller
@RequestMapping("/officer/rounds/{id}/dates")
class DatesPage {

    private final Rounds rounds;
    private final LondonTimes times;
    private final Refusals refusals;

    DatesPage(Rounds rounds, LondonTimes times, Refusals refusals) {
        this.rounds = rounds;
        this.times = times;
        this.refusals = refusals;
    }

    @GetMapping
    String show(@PathVariable RoundId id, Model model) {
        var round = rounds.get(id);
        if (Part.frozen(round)) return Part.home(id);
        model.addAttribute("form", DatesForm.of(round.draft()));
        return page(round, model);
    }

    @PostMapping
    String save(
            @PathVariable RoundId id,
            @Valid @ModelAttribute("form") DatesForm form,
            BindingResult errors,
            @Me SignedIn me,
            Model model,
            RedirectAttributes flash) {
        var round = rounds.get(id);
        if (!refusals.accepted(errors, () -> rounds.edit(id, form::into, me.id()))) return page(round, model);
        flash.addFlashAttribute("success", said(rounds.get(id)));
        return Part.home(id);
    }

    private String said(Round round) {
        var saved = requireNonNull(times.of(round.draft().dates()));
        var dates = refusals.text("builder.times.saved", saved.opens(), saved.closes());
        return String.join(
                " ", Stream.concat(Stream.of(dates), saved.notes().stream()).toList());
    }

    private String page(Round round, Model model) {
        model.addAttribute("round", round);
        model.addAttribute("times", times.of(round.draft().dates()));
        return "officer/round-dates";
    }

    record DatesForm(
            @Real(message = "{officer.round.opens.unreal}") MomentParts opensAt,
            @Real(message = "{officer.round.closes.unreal}") MomentParts closesAt,

            @NotNull(message = "{officer.round.grace.missing}")
            @Min(value = 0, message = "{officer.round.grace.low}")
            @Max(value = 1440, message = "{officer.round.grace.high}")
            @Nullable
            Integer graceMinutes,

            @NotNull(message = "{officer.round.validity.missing}")
            @Min(value = 1, message = "{officer.round.validity.low}")
            @Max(value = 365, message = "{officer.round.validity.high}")
            @Nullable
            Integer offerValidityDays) {

        static DatesForm of(DraftRound draft) {
            var dates = draft.dates();
            return dates == null
                    ? new DatesForm(MomentParts.NONE, MomentParts.NONE, 15, 30)
                    : new DatesForm(
                            MomentParts.of(dates.opensAt()),
                            MomentParts.of(dates.closesAt()),
                            dates.graceMinutes(),
                            dates.offerValidityDays());
        }

        DraftRound into(DraftRound draft) {
            return draft.with(new DraftRound.Dates(
                    opensAt.instant().orElseThrow(),
                    closesAt.instant().orElseThrow(),
                    requireNonNull(graceMinutes),
                    requireNonNull(offerValidityDays)));
        }
    }
}
