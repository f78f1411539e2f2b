package org.almoner.web.officer;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.almoner.fund.DraftRound;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Refusals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The dates of a round with the offset of London at each, and what the change of the clocks does in between. */
@Component
class LondonTimes {

    /** @param notes a sentence for each change of the clocks, and for a time that comes twice */
    record Times(String opens, String closes, List<String> notes) {}

    private final Formats formats;
    private final Refusals sentences;

    LondonTimes(Formats formats, Refusals sentences) {
        this.formats = formats;
        this.sentences = sentences;
    }

    @Nullable
    Times of(DraftRound.@Nullable Dates dates) {
        if (dates == null) return null;
        var notes = new ArrayList<String>();
        for (var change = next(dates.opensAt());
                change != null && !change.getInstant().isAfter(dates.closesAt());
                change = next(change.getInstant())) notes.add(note(change, dates));
        for (var at : List.of(dates.opensAt(), dates.closesAt())) if (comesTwice(at)) notes.add(twice(at));
        return new Times(text(dates.opensAt()), text(dates.closesAt()), List.copyOf(notes));
    }

    String text(Instant at) {
        var name = offset(at).getTotalSeconds() == 0 ? "winter" : "summer";
        return sentences.text("builder.times." + name, formats.when(at));
    }

    private String note(ZoneOffsetTransition change, DraftRound.Dates dates) {
        var way = change.isGap() ? "forward" : "back";
        return sentences.text("builder.times." + way, formats.day(change.getInstant()), length(dates));
    }

    private String twice(Instant at) {
        return sentences.text(
                offset(at).getTotalSeconds() == 0 ? "builder.times.second" : "builder.times.first", formats.when(at));
    }

    private static boolean comesTwice(Instant at) {
        var local = at.atZone(Formats.LONDON).toLocalDateTime();
        return Formats.LONDON.getRules().getValidOffsets(local).size() > 1;
    }

    /** Hours there really are between opening and closing. */
    private static long length(DraftRound.Dates dates) {
        return Duration.between(dates.opensAt(), dates.closesAt()).toHours();
    }

    private static ZoneOffset offset(Instant at) {
        return Formats.LONDON.getRules().getOffset(at);
    }

    private static @Nullable ZoneOffsetTransition next(Instant after) {
        return Formats.LONDON.getRules().nextTransition(after);
    }
}
