package org.almoner.web.cases;

import java.util.List;
import java.util.UUID;
import org.almoner.drawing.Drawings;
import org.almoner.identity.SignedIn;
import org.almoner.web.support.Diagram;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The live diagram of a case: of the process the reader chose, or else of the last one that was begun. */
@Component
class CaseDiagrams {

    private final Strands strands;
    private final Drawings drawings;

    CaseDiagrams(Strands strands, Drawings drawings) {
        this.strands = strands;
        this.drawings = drawings;
    }

    @Nullable
    Diagram of(CaseFile file, SignedIn me, @Nullable UUID chosen) {
        var all = strands.of(file, me);
        var shown = shown(all, chosen);
        var tabs = all.stream()
                .map(strand -> new Diagram.Tab(strand.text(), href(file, strand), strand.equals(shown)))
                .toList();
        return drawings.of(shown.process(), shown.subject())
                .map(drawing -> new Diagram(tabs, drawing))
                .orElse(null);
    }

    private static Strand shown(List<Strand> all, @Nullable UUID chosen) {
        return all.stream()
                .filter(strand -> strand.subject().equals(chosen))
                .findFirst()
                .orElse(all.getLast());
    }

    private static String href(CaseFile file, Strand strand) {
        return "/applications/" + file.application().id().value() + "?diagram=" + strand.subject() + "#diagram";
    }
}
