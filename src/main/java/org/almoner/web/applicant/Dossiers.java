package org.almoner.web.applicant;

import java.util.List;
import org.almoner.application.ApplicationId;
import org.almoner.application.Applications;
import org.almoner.application.Drafts;
import org.almoner.application.Problem;
import org.almoner.fund.Rounds;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.springframework.stereotype.Component;

/** Opens an application for the people of its organisation; for everyone else it is not there. */
@Component
class Dossiers {

    private final Applications applications;
    private final Drafts drafts;
    private final Rounds rounds;
    private final Organisations organisations;

    Dossiers(Applications applications, Drafts drafts, Rounds rounds, Organisations organisations) {
        this.applications = applications;
        this.drafts = drafts;
        this.rounds = rounds;
        this.organisations = organisations;
    }

    Dossier of(ApplicationId id, SignedIn me) {
        var application = applications.visible(id, me);
        var organisation = organisations.get(application.organisation());
        if (!organisation.member(me.id())) throw new NotFound(id);
        var round = rounds.get(application.round());
        var problems = application.draft() ? drafts.problems(id) : List.<Problem>of();
        return new Dossier(application, round, organisation, problems, List.copyOf(organisation.parts(me.id())));
    }

    /** Refuses what was submitted: it is not written in any more. */
    Dossier draft(ApplicationId id, SignedIn me) {
        var dossier = of(id, me);
        if (!dossier.application().draft()) throw new Refusal("application.already-submitted");
        return dossier;
    }
}
