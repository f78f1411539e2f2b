package org.almoner.web.applicant;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.almoner.application.AnswerVersion;
import org.almoner.application.Answers;
import org.almoner.application.ApplicationId;
import org.almoner.application.Stored;
import org.almoner.form.Question;
import org.almoner.form.Words;
import org.almoner.identity.Me;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.SignedIn;
import org.almoner.shared.Page;
import org.almoner.shared.Refusal;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was written under a question before, how each text differs from the one before it, and a way back to it. */
@Controller
@RequestMapping("/applicant/applications/{id}/answers/{code}/history")
class HistoryPage {

    private static final int ROWS = 10;

    /**
     * @param restored the version whose text is to stand there again
     * @param version the newest version the reader saw
     */
    record RestoreForm(int restored, @Nullable Integer version) {}

    /** One text, in what differs from the text before it. */
    public record Text(
            int version,
            Instant at,
            String name,
            int words,
            String text,
            boolean newest,
            List<Difference.Piece> pieces) {}

    private final Answers answers;
    private final Dossiers dossiers;
    private final People people;
    private final Refusals refusals;

    HistoryPage(Answers answers, Dossiers dossiers, People people, Refusals refusals) {
        this.answers = answers;
        this.dossiers = dossiers;
        this.people = people;
        this.refusals = refusals;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable ApplicationId id,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String cursor,
            @Me SignedIn me) {
        return page(id, code, cursor, me, HttpStatus.OK).addObject("form", new RestoreForm(0, null));
    }

    @PostMapping
    ModelAndView restore(
            @PathVariable ApplicationId id,
            @PathVariable String code,
            @ModelAttribute("form") RestoreForm form,
            BindingResult errors,
            @Me SignedIn me) {
        var stored = new AtomicReference<@Nullable Stored>();
        var done = refusals.accepted(
                errors, () -> stored.set(answers.restore(id, code, form.restored(), form.version(), me.id())));
        if (done && requireNonNull(stored.get()).overtaken())
            refusals.into(errors, new Refusal("application.answer-changed-before-restoring"));
        if (errors.hasErrors()) return page(id, code, null, me, HttpStatus.UNPROCESSABLE_CONTENT);
        return new ModelAndView("redirect:/applicant/applications/" + id.value() + "/answers/" + code);
    }

    private ModelAndView page(ApplicationId id, String code, @Nullable String cursor, SignedIn me, HttpStatus status) {
        var dossier = dossiers.of(id, me);
        var question = dossier.question(code);
        var newest = answers.get(id, code, me.id()).version();
        var history = answers.history(id, code, cursor, ROWS, me.id());
        var page = new ModelAndView("applicant/history");
        page.setStatus(status);
        return page.addObject("dossier", dossier)
                .addObject("question", question)
                .addObject("version", newest)
                .addObject("versions", texts(history, question, newest, before(id, code, history, me)))
                .addObject("next", history.next());
    }

    /** The last text of a page differs from the first of the next page. */
    private String before(ApplicationId id, String code, Page<AnswerVersion> history, SignedIn me) {
        if (history.next() == null) return "";
        return answers.history(id, code, history.next(), 1, me.id())
                .items()
                .getFirst()
                .text();
    }

    private List<Text> texts(Page<AnswerVersion> history, Question question, int newest, String before) {
        var versions = history.items();
        var names = people.names(versions.stream()
                .map(each -> requireNonNull(each.by()))
                .distinct()
                .toList());
        var texts = new ArrayList<Text>();
        for (var at = 0; at < versions.size(); at++) {
            var earlier = at + 1 < versions.size() ? versions.get(at + 1).text() : before;
            texts.add(text(versions.get(at), question, earlier, newest, names));
        }
        return List.copyOf(texts);
    }

    private static Text text(
            AnswerVersion version, Question question, String before, int newest, Map<PersonId, String> names) {
        var shown = question.shown(version.text());
        return new Text(
                version.version(),
                requireNonNull(version.at()),
                names.getOrDefault(requireNonNull(version.by()), ""),
                Words.count(shown),
                shown,
                version.version() == newest,
                Difference.between(question.shown(before), shown));
    }
}
