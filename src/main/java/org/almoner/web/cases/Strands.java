package org.almoner.web.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.claim.Claim;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
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
            reviews(file).forEach(strands::add);
        if (file.award() != null) strands.add(strand("award", file.award().id()));
        if (file.agreement() != null)
            strands.add(strand("agreement", file.agreement().id()));
        file.claims().forEach(claim -> strands.add(strand(claim)));
        return strands;
    }

    private Strand strand(Claim claim) {
        return new Strand(
                "claim",
                formats.text("claims.claim") + " " + claim.reference(),
                claim.id().value());
    }

    private Stream<Strand> reviews(CaseFile file) {
        var all = reviews.of(file.application().id());
        return IntStream.range(0, all.size())
                .mapToObj(i -> new Strand(
                        "review",
                        formats.text("cases.strand.review") + " " + (i + 1),
                        all.get(i).id().value()));
    }

    private Strand strand(String process, Id subject) {
        return new Strand(process, formats.text("cases.strand." + process), subject.value());
    }
}
