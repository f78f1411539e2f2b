package org.almoner.web.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.almoner.application.ApplicationId;
import org.almoner.application.Queries;
import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Once;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking the applicant, and answering the fund: both sides write in one thread. */
@Controller
@RequestMapping("/applications/{id}/messages")
class MessagesPage {

    record MessageForm(
            @NotBlank(message = "{queries.empty}") @Size(max = 5000, message = "{queries.long}")
            String text,

            @Nullable String once) {}

    private final CaseFiles files;
    private final Conversation conversation;
    private final Queries queries;
    private final Refusals refusals;
    private final Once once;

    MessagesPage(CaseFiles files, Conversation conversation, Queries queries, Refusals refusals, Once once) {
        this.files = files;
        this.conversation = conversation;
        this.queries = queries;
        this.refusals = refusals;
        this.once = once;
    }

    @GetMapping
    ModelAndView show(@PathVariable ApplicationId id, @Me SignedIn me) {
        return page(files.open(id, me), me, HttpStatus.OK).addObject("form", new MessageForm("", null));
    }

    @PostMapping
    ModelAndView write(
            @PathVariable ApplicationId id,
            @Valid @ModelAttribute("form") MessageForm form,
            BindingResult errors,
            @Me SignedIn me,
            RedirectAttributes flash) {
        var file = files.open(id, me);
        if (!refusals.accepted(errors, () -> write(id, form, me)))
            return page(file, me, HttpStatus.UNPROCESSABLE_CONTENT);
        flash.addFlashAttribute("success", "queries.sent");
        return new ModelAndView("redirect:/applications/" + id.value() + "/messages");
    }

    private void write(ApplicationId id, MessageForm form, SignedIn me) {
        once.run(
                "page:" + form.once(),
                me.id().value(),
                "message " + id.value(),
                form.text(),
                Integer.class,
                () -> queries.write(id, form.text(), me.id()).number());
    }

    private ModelAndView page(CaseFile file, SignedIn me, HttpStatus status) {
        var page = new ModelAndView("cases/messages");
        page.setStatus(status);
        return page.addObject("file", file)
                .addObject("messages", conversation.of(file))
                .addObject("writes", conversation.opens(file, me));
    }
}
