package org.almoner.web.officer;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import org.almoner.drawing.Drawings;
import org.almoner.drawing.Tally;
import org.almoner.fund.RoundId;
import org.almoner.reporting.NodeCount;
import org.almoner.reporting.Places;
import org.almoner.shared.NotFound;
import org.almoner.web.support.Diagram;
import org.almoner.web.support.Formats;
import org.springframework.stereotype.Component;

/** The diagrams of everything in a round, with how many cases are where. */
@Component
class RoundDiagrams {

    private static final List<String> PROCESSES =
            List.of("round", "application", "review", "award", "agreement", "report", "claim");

    private final Drawings drawings;
    private final Places places;
    private final Formats formats;

    RoundDiagrams(Drawings drawings, Places places, Formats formats) {
        this.drawings = drawings;
        this.places = places;
        this.formats = formats;
    }

    Diagram of(RoundId round, String process) {
        if (!PROCESSES.contains(process)) throw new NotFound(process);
        var tallies = places.of(round.value(), process).stream()
                .collect(toMap(NodeCount::node, count -> new Tally(count.now(), count.passed())));
        var tabs = PROCESSES.stream().map(other -> tab(round, other, process)).toList();
        return new Diagram(tabs, drawings.of(process, tallies));
    }

    private Diagram.Tab tab(RoundId round, String process, String shown) {
        var href = "/officer/rounds/%s?diagram=%s#diagram".formatted(round.value(), process);
        return new Diagram.Tab(formats.text("officer.diagram." + process), href, process.equals(shown));
    }
}
