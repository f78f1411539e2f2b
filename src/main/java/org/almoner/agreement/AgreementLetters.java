package org.almoner.agreement;

import java.util.LinkedHashSet;
import java.util.Set;
import org.almoner.application.Applications;
import org.almoner.award.Awards;
import org.almoner.identity.PersonId;
import org.almoner.notification.Letters;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.almoner.shared.Step;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters about an agreement, to the person who applied and to the signatories. */
@Service
@Transactional
public class AgreementLetters {

    private final Agreements agreements;
    private final Awards awards;
    private final Applications applications;
    private final Organisations organisations;
    private final Letters letters;

    AgreementLetters(
            Agreements agreements,
            Awards awards,
            Applications applications,
            Organisations organisations,
            Letters letters) {
        this.agreements = agreements;
        this.awards = awards;
        this.applications = applications;
        this.organisations = organisations;
        this.letters = letters;
    }

    @Step
    public void welcome(AgreementId id) {
        var agreement = agreements.get(id);
        write(agreement, "agreement.welcome", agreement.amount(), agreement.startsOn());
    }

    @Step
    public void suspension(AgreementId id) {
        var agreement = agreements.get(id);
        write(agreement, "agreement.suspended", agreement.reason());
    }

    @Step
    public void resumption(AgreementId id) {
        write(agreements.get(id), "agreement.resumed");
    }

    @Step
    public void termination(AgreementId id) {
        var agreement = agreements.get(id);
        write(agreement, "agreement.terminated", agreement.reason());
    }

    @Step
    public void closing(AgreementId id) {
        write(agreements.get(id), "agreement.closed");
    }

    /** {@code {0}} is the reference and {@code {1}} the title of the project. */
    private void write(Agreement agreement, String template, Object... details) {
        var application = applications.cover(awards.get(agreement.award()).application());
        var args = new Object[details.length + 2];
        args[0] = agreement.reference();
        args[1] = application.title();
        System.arraycopy(details, 0, args, 2, details.length);
        for (var reader : readers(agreement, application.lead())) letters.write(reader, template, agreement.id(), args);
    }

    private Set<PersonId> readers(Agreement agreement, PersonId lead) {
        var readers = new LinkedHashSet<PersonId>();
        readers.add(lead);
        organisations.get(agreement.organisation()).members().stream()
                .filter(member -> member.part() == Part.SIGNATORY)
                .forEach(member -> readers.add(member.person()));
        return readers;
    }
}
