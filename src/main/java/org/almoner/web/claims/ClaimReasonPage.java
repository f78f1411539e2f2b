package org.almoner.web.claims;

import java.util.function.Consumer;
import org.almoner.web.support.Refusals;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks for the reason of an act on a claim; its words are the messages {@code claims.<act>.…}. */
@Component
class ClaimReasonPage {

    private final Refusals refusals;

    ClaimReasonPage(Refusals refusals) {
        this.refusals = refusals;
    }

    ModelAndView ask(ClaimSheet sheet, String act, String back) {
        return page(sheet, act, back, HttpStatus.OK).addObject("form", ClaimReasonForm.BLANK);
    }

    ModelAndView take(
            ClaimSheet sheet,
            String act,
            String back,
            ClaimReasonForm form,
            BindingResult errors,
            Consumer<String> perform,
            RedirectAttributes flash) {
        if (!refusals.accepted(errors, () -> perform.accept(form.reason())))
            return page(sheet, act, back, HttpStatus.UNPROCESSABLE_CONTENT);
        flash.addFlashAttribute("success", "claims." + act + ".done");
        return new ModelAndView("redirect:/claims/" + sheet.claim().id().value());
    }

    private static ModelAndView page(ClaimSheet sheet, String act, String back, HttpStatus status) {
        var page = new ModelAndView("claims/reason");
        page.setStatus(status);
        return page.addObject("sheet", sheet).addObject("act", act).addObject("from", back);
    }
}
