package org.almoner.web.officer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.almoner.application.Application;
import org.almoner.application.Applications;
import org.almoner.fund.RoundId;
import org.almoner.fund.Rounds;
import org.almoner.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was submitted to a round, by reference. Of drafts only their number is told. */
@Controller
class ApplicationsPage {

    /** A choice of the list, and how many there are. */
    record Tab(Application.@Nullable Status status, long count) {}

    private final Applications applications;
    private final Rounds rounds;

    ApplicationsPage(Applications applications, Rounds rounds) {
        this.applications = applications;
        this.rounds = rounds;
    }

    @GetMapping("/officer/rounds/{id}/applications")
    String show(
            @PathVariable RoundId id,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        var chosen = chosen(status);
        var counts = applications.counts(id);
        var submitted = Arrays.stream(Application.Status.values())
                .filter(each -> each != Application.Status.DRAFT)
                .map(each -> new Tab(each, counts.getOrDefault(each, 0L)))
                .toList();
        model.addAttribute("round", rounds.get(id));
        model.addAttribute("tabs", tabs(submitted));
        model.addAttribute("chosen", chosen);
        model.addAttribute("drafts", counts.getOrDefault(Application.Status.DRAFT, 0L));
        model.addAttribute("page", applications.list(id, chosen, cursor, Page.SIZE));
        return "officer/applications";
    }

    private static List<Tab> tabs(List<Tab> submitted) {
        var all = new Tab(null, submitted.stream().mapToLong(Tab::count).sum());
        return Stream.concat(Stream.of(all), submitted.stream()).toList();
    }

    private static Application.@Nullable Status chosen(@Nullable String status) {
        return Arrays.stream(Application.Status.values())
                .filter(each -> each.name().equals(status))
                .findFirst()
                .orElse(null);
    }
}
