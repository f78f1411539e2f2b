package org.almoner.web.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.claim.Claim;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.monitoring.Report;
import org.almoner.review.Review;
import org.almoner.review.Reviews;
import org.almoner.shared.Id;
import org.almoner.web.support.Formats;
import org.springframework.stereotype.Component;

/** The processes of a case that the reader may follow. The reviews are shown to those who run and decide the round. */
@Component
class Strands {

    private final Reviews reviews;
    private final Formats formats;

    Strands(Reviews reviews, Formats formats) {
        this.reviews = reviews;
        this.formats = formats;
    }

    List<Strand> of(CaseFile file, SignedIn me) {
        var strands = new ArrayList<Strand>();
        strands.add(strand("application", file.application().id()));
        if (!file.inside() && me.hasAny(Role.OFFICER, Role.PANEL, Role.APPROVER, Role.AUDITOR))
            numbered("review", reviews.of(file.application().id()), Review::id).forEach(strands::add);
        if (file.award() != null) strands.add(strand("award", file.award().id()));
        if (file.agreement() != null)
            strands.add(strand("agreement", file.agreement().id()));
        numbered("report", file.reports(), Report::id).forEach(strands::add);
        numbered("claim", file.claims(), Claim::id).forEach(strands::add);
        file.investments().forEach(investment -> strands.add(strand("investment", investment.id())));
        return strands;
    }

    private <T> Stream<Strand> numbered(String process, List<T> all, Function<T, Id> id) {
        var name = formats.text("cases.strand." + process);
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Strand(
                        process, name + " " + (i + 1), id.apply(all.get(i)).value()));
    }

    private Strand strand(String process, Id subject) {
        return new Strand(process, formats.text("cases.strand." + process), subject.value());
    }
}
