package org.almoner.api;

import java.util.List;
import org.almoner.reporting.Check;
import org.almoner.reporting.Checks;
import org.almoner.reporting.Finding;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether everything agrees with everything. A finding is an answer, not an error: the status is 200 either way. */
@RestController
class CheckResource {

    record Line(String name, boolean ok, long count, List<Finding> findings) {

        static Line of(Check check) {
            return new Line(check.name(), check.ok(), check.count(), check.findings());
        }
    }

    record Body(boolean ok, List<Line> checks) {}

    private final Checks checks;

    CheckResource(Checks checks) {
        this.checks = checks;
    }

    @GetMapping("/api/v1/check")
    Body check() {
        var lines = checks.run().stream().map(Line::of).toList();
        return new Body(lines.stream().allMatch(Line::ok), lines);
    }
}
