package org.almoner.web.claims;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.almoner.claim.ClaimId;
import org.almoner.claim.Claims;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Turns a claim away, with a reason: back to the organisation, for good, or back to be checked again. */
@Controller
class ClaimTurnPage {

    private static final String RETURN = "/officer/claims/{id}/return";
    private static final String REJECTION = "/officer/claims/{id}/rejection";
    private static final String RECHECK = "/approver/claims/{id}/return";

    private enum Turn {
        RETURN("return", "/officer/claims/"),
        REJECTION("rejection", "/officer/claims/"),
        RECHECK("recheck", "/approver/claims/");

        private final String words;
        private final String folder;

        Turn(String words, String folder) {
            this.words = words;
            this.folder = folder;
        }

        static Turn of(HttpServletRequest request) {
            var path = request.getRequestURI();
            if (path.endsWith("/rejection")) return REJECTION;
            return path.contains(RECHECK.folder) ? RECHECK : RETURN;
        }

        String back(ClaimId id) {
            return folder + id.value();
        }
    }

    private final Claims claims;
    private final ClaimSheets sheets;
    private final ClaimReasonPage reasons;

    ClaimTurnPage(Claims claims, ClaimSheets sheets, ClaimReasonPage reasons) {
        this.claims = claims;
        this.sheets = sheets;
        this.reasons = reasons;
    }

    @GetMapping({RETURN, REJECTION, RECHECK})
    ModelAndView show(@PathVariable ClaimId id, HttpServletRequest request, @Me SignedIn me) {
        var turn = Turn.of(request);
        return reasons.ask(sheets.judged(id, me), turn.words, turn.back(id));
    }

    @PostMapping({RETURN, REJECTION, RECHECK})
    ModelAndView turn(
            @PathVariable ClaimId id,
            @Valid @ModelAttribute("form") ClaimReasonForm form,
            BindingResult errors,
            HttpServletRequest request,
            @Me SignedIn me,
            RedirectAttributes flash) {
        var turn = Turn.of(request);
        var sheet = sheets.judged(id, me);
        return reasons.take(sheet, turn.words, turn.back(id), form, errors, why -> perform(turn, id, why, me), flash);
    }

    private void perform(Turn turn, ClaimId id, String why, SignedIn me) {
        switch (turn) {
            case RETURN -> claims.returnToClaimant(id, why, me.id());
            case REJECTION -> claims.reject(id, why, me.id());
            case RECHECK -> claims.sendBack(id, why, me.id());
        }
    }
}
