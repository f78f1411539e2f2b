package org.almoner.web.claims;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.almoner.claim.Claim;
import org.almoner.claim.ClaimFilter;
import org.almoner.claim.Claims;
import org.almoner.fund.Round;
import org.almoner.fund.RoundId;
import org.almoner.fund.RoundRow;
import org.almoner.fund.Rounds;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Page;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Forms;
import org.almoner.web.support.Option;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Every submitted claim, newest first, narrowed by what the address says. */
@Controller
class ClaimListPage {

    /** What the reader asks for. */
    record ClaimsForm(
            Claim.@Nullable Status status, @Nullable RoundId round, String q) {

        ClaimsForm {
            q = requireNonNullElse(q, "");
        }

        ClaimFilter filter() {
            return new ClaimFilter(round, status == null ? Set.of() : Set.of(status), q);
        }
    }

    private static final int MOST_ROUNDS = 200;

    private final Claims claims;
    private final Rounds rounds;
    private final Formats formats;

    ClaimListPage(Claims claims, Rounds rounds, Formats formats) {
        this.claims = claims;
        this.rounds = rounds;
        this.formats = formats;
    }

    @GetMapping({"/officer/claims", "/finance/claims"})
    String show(
            @ModelAttribute("form") ClaimsForm form,
            @RequestParam @Nullable String cursor,
            @Me SignedIn me,
            HttpServletRequest request,
            Model model) {
        var asked = request.getQueryString();
        model.addAttribute("found", claims.list(form.filter(), me.id(), cursor, Page.SIZE));
        model.addAttribute("statuses", statuses());
        model.addAttribute("rounds", rounds());
        model.addAttribute("path", request.getRequestURI());
        model.addAttribute("here", request.getRequestURI() + (asked == null ? "" : "?" + asked));
        return "claims/list";
    }

    private List<Option> rounds() {
        var published = EnumSet.complementOf(EnumSet.of(Round.Status.DRAFT, Round.Status.CANCELLED));
        return Forms.options(
                rounds.list(published, null, MOST_ROUNDS).items(),
                round -> round.id().value(),
                RoundRow::name);
    }

    private List<Option> statuses() {
        return Arrays.stream(Claim.Status.values())
                .filter(status -> status != Claim.Status.DRAFT)
                .map(status -> new Option(status.name(), formats.status(status)))
                .toList();
    }
}
