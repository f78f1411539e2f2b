package org.almoner.application;

import java.util.Arrays;
import java.util.Set;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.OrganisationId;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who may see an application and who may write in it, asked wherever one is fetched. */
@Component
class Rights {

    private static final Set<Role> STAFF = Set.of(Role.OFFICER, Role.PANEL, Role.APPROVER, Role.FINANCE, Role.AUDITOR);

    private final ApplicationRepository repository;
    private final EarlierSubmissions earlier;
    private final Organisations organisations;

    Rights(ApplicationRepository repository, EarlierSubmissions earlier, Organisations organisations) {
        this.repository = repository;
        this.earlier = earlier;
        this.organisations = organisations;
    }

    Application found(ApplicationId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    Application locked(ApplicationId id) {
        return repository.findWithLockById(id).orElseThrow(() -> new NotFound(id));
    }

    Application visible(ApplicationId id, SignedIn me) {
        var application = found(id);
        if (organisations.member(application.organisation(), me.id())) return application;
        if (application.reference() != null && STAFF.stream().anyMatch(me::has)) return standing(application);
        throw new NotFound(id);
    }

    /** For the people of its organisation only. */
    Application own(ApplicationId id, PersonId by) {
        var application = found(id);
        if (!organisations.member(application.organisation(), by)) throw new NotFound(id);
        return application;
    }

    /** What an applicant is writing anew is theirs until they send it. */
    private Application standing(Application application) {
        if (!application.reopened()) return application;
        return application.standing(earlier.last(application.id()).orElseThrow(), earlier.files(application.id()));
    }

    Application writable(ApplicationId id, PersonId by, Part... parts) {
        var application = locked(id);
        require(application.organisation(), by, parts);
        return application;
    }

    void require(OrganisationId organisation, PersonId by, Part... parts) {
        var held = organisations.parts(organisation, by);
        if (held.isEmpty()) throw new NotFound(organisation);
        if (Arrays.stream(parts).noneMatch(held::contains)) throw new Refusal("application.not-your-part");
    }
}
