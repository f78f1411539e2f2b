package org.almoner.web.support;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;

/** Explains refusals to people: on pages beside the form, in the API as the detail of the problem. */
@Component
public class Refusals {

    static final String CHANGED_MEANWHILE = "shared.changed-meanwhile";

    private final MessageSource messages;
    private final Formats formats;

    Refusals(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    /** The sentence of the refusal, with money, dates and instants written for people. */
    public String text(Refusal refusal) {
        return text(refusal.code(), refusal.args());
    }

    public String text(String code, @Nullable Object... args) {
        var written = Arrays.stream(args).map(this::written).toArray();
        return messages.getMessage(code, written, code, Locale.UK) instanceof String found ? found : code;
    }

    /**
     * Performs the act unless the form has errors; a refusal, or a change by somebody else meanwhile, becomes an error
     * of the whole form.
     *
     * @return whether the act was done; if not, show the form again
     */
    public boolean accepted(BindingResult errors, Runnable act) {
        if (errors.hasErrors()) return false;
        try {
            act.run();
            return true;
        } catch (RuntimeException problem) {
            if (Causes.overtaken(problem))
                errors.addError(new ObjectError(errors.getObjectName(), text(CHANGED_MEANWHILE)));
            else into(errors, Causes.first(problem, Refusal.class).orElseThrow(() -> problem));
        }
        return false;
    }

    /** Adds the refusal as an error of the whole form. */
    public void into(BindingResult errors, Refusal refusal) {
        errors.addError(new ObjectError(errors.getObjectName(), text(refusal)));
    }

    private @Nullable Object written(@Nullable Object arg) {
        return switch (arg) {
            case Money amount -> formats.money(amount);
            case Instant instant -> formats.when(instant);
            case LocalDate date -> formats.day(date);
            case Enum<?> value -> formats.label(value);
            case null -> null;
            default -> arg;
        };
    }
}
