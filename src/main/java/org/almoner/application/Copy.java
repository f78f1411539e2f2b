package org.almoner.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almoner.application.Copied.Left;
import org.almoner.application.Copied.Why;
import org.almoner.form.CostRule;
import org.almoner.form.Form;
import org.almoner.form.Question;

/** What a draft says once the gaps in it are filled from an earlier application. Nothing written is written over. */
final class Copy {

    private final Application earlier;
    private final Application draft;
    private final Form before;
    private final Form now;
    private final List<String> copied = new ArrayList<>();
    private final List<Left> left = new ArrayList<>();

    Copy(Application earlier, Form before, Application draft, Form now) {
        this.earlier = earlier;
        this.before = before;
        this.draft = draft;
        this.now = now;
    }

    SaveApplication filled() {
        return new SaveApplication(details(), answers(), costs(), milestones(), partners());
    }

    Copied report() {
        return new Copied(List.copyOf(copied), List.copyOf(left));
    }

    private Details details() {
        var own = draft.details();
        if (!own.title().isEmpty() || !own.summary().isEmpty()) {
            leave("details", Why.WRITTEN_ALREADY);
            return own;
        }
        copied.add("details");
        if (own.startsOn() == null) leave("startsOn", Why.GIVEN_ANEW);
        return new Details(
                earlier.title(),
                earlier.summary(),
                own.startsOn(),
                own.months() == null ? earlier.months() : own.months());
    }

    private List<Answer> answers() {
        var answers = new ArrayList<>(draft.answers());
        for (var asked : before.questions()) {
            var text = earlier.answer(asked.code());
            if (asked.type() == Question.Type.FILE) {
                if (!earlier.attachments(asked.code()).isEmpty()) leave(asked, Why.GIVEN_ANEW);
            } else if (!text.isEmpty())
                obstacle(asked, text)
                        .ifPresentOrElse(why -> leave(asked, why), () -> answers.add(copied(asked.code(), text)));
        }
        return answers;
    }

    private Optional<Why> obstacle(Question asked, String text) {
        var same = now.question(asked.code()).filter(question -> question.type() == asked.type());
        if (same.isEmpty()) return Optional.of(Why.NOT_ASKED);
        if (!draft.answer(asked.code()).isEmpty()) return Optional.of(Why.WRITTEN_ALREADY);
        var wrong = !asked.type().written() && same.get().wrong(text).isPresent();
        if (wrong || asked.type() == Question.Type.DECLARATION) return Optional.of(Why.NOT_TAKEN);
        return Optional.empty();
    }

    private List<Partner> partners() {
        if (earlier.partners().isEmpty()) return draft.partners();
        if (!draft.partners().isEmpty()) {
            leave("partners", Why.WRITTEN_ALREADY);
            return draft.partners();
        }
        copied.add("partners");
        return earlier.partners();
    }

    private List<CostLine> costs() {
        if (!draft.costs().isEmpty()) {
            if (!earlier.costs().isEmpty()) leave("costs", Why.WRITTEN_ALREADY);
            return draft.costs();
        }
        var allowed = now.costs().stream().map(CostRule::category).toList();
        var taken = earlier.costs().stream()
                .filter(line -> allowed.isEmpty() || allowed.contains(line.category()))
                .map(this::own)
                .toList();
        if (!taken.isEmpty()) copied.add("costs");
        if (taken.size() < earlier.costs().size()) leave("costs", Why.NOT_TAKEN);
        return taken;
    }

    /** Costs of partners that are not copied become the applicant's own. */
    private CostLine own(CostLine line) {
        return draft.partners().isEmpty() ? line : new CostLine(line.category(), line.description(), line.amount());
    }

    private List<PlannedMilestone> milestones() {
        if (!draft.milestones().isEmpty()) {
            if (!earlier.milestones().isEmpty()) leave("milestones", Why.WRITTEN_ALREADY);
            return draft.milestones();
        }
        if (!earlier.milestones().isEmpty()) copied.add("milestones");
        return earlier.milestones();
    }

    private Answer copied(String question, String text) {
        copied.add("answers/" + question);
        return new Answer(question, text);
    }

    private void leave(Question question, Why why) {
        left.add(new Left("answers/" + question.code(), question.text(), why));
    }

    private void leave(String section, Why why) {
        left.add(new Left(section, section, why));
    }
}
