package org.almoner.monitoring;

import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.almoner.agreement.Agreement;
import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Agreements;
import org.almoner.award.Awards;
import org.almoner.document.Document;
import org.almoner.document.DocumentId;
import org.almoner.document.Documents;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.almoner.organisation.Organisations;
import org.almoner.shared.Event;
import org.almoner.shared.NotFound;
import org.almoner.shared.Refusal;
import org.almoner.shared.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports of an agreement: written by people of the organisation, accepted or returned by an officer. */
@Service
@Transactional
public class GranteeReports {

    static final ZoneId UK = ZoneId.of("Europe/London");
    private static final int MOST_FILES = 20;

    private final ReportRepository repository;
    private final Agreements agreements;
    private final Awards awards;
    private final Organisations organisations;
    private final People people;
    private final Documents documents;
    private final ReportFiles files;
    private final ReportLetters letters;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GranteeReports(
            ReportRepository repository,
            Agreements agreements,
            Awards awards,
            Organisations organisations,
            People people,
            Documents documents,
            ReportFiles files,
            ReportLetters letters,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.agreements = agreements;
        this.awards = awards;
        this.organisations = organisations;
        this.people = people;
        this.documents = documents;
        this.files = files;
        this.letters = letters;
        this.events = events;
        this.clock = clock;
    }

    /** One for every milestone and one for the whole project. */
    @Step
    public void plan(AgreementId id) {
        var agreement = agreements.get(id);
        var milestones = IntStream.range(0, agreement.milestones().size())
                .mapToObj(position -> Report.onMilestone(agreement, position));
        Stream.concat(milestones, Stream.of(Report.onTheWhole(agreement, "Final report")))
                .forEach(report -> save(report, report.planned()));
    }

    public void save(ReportId id, Account account, PersonId by) {
        var report = own(id, by);
        save(report, report.save(account, by));
    }

    /** A file that shows it; more than twenty are refused. */
    public DocumentId attach(ReportId id, String name, InputStream content, PersonId by) {
        var report = own(id, by);
        if (evidence(id).size() >= MOST_FILES) throw new Refusal("report.too-many-files", MOST_FILES);
        var added = report.add(name, by);
        var document = documents.keep(id.value(), name, content, by.value());
        save(report, added);
        return document;
    }

    /** Takes a file out again, while the report is written. */
    public void detach(ReportId id, DocumentId document, PersonId by) {
        var report = own(id, by);
        var removed = report.remove(files.get(id, document).name(), by);
        files.remove(id, document, by);
        save(report, removed);
    }

    /** Also before it was asked for; never with a file in which the virus check found something. */
    public void submit(ReportId id, PersonId by) {
        var report = own(id, by);
        if (!agreements.get(report.agreement()).status().running()) throw new Refusal("report.not-under-way");
        files.requireHarmless(id);
        if (report.status() == Report.Status.PLANNED && report.account().told()) save(report, report.begin(by));
        save(report, report.submit(by, clock.instant()));
    }

    /** A milestone is reached when the report on it is accepted; the final report needs every milestone reached. */
    public void accept(ReportId id, String word, PersonId by) {
        var report = get(id);
        requireOfficer(report, by);
        files.requireHarmless(id);
        var accepted = report.accept(word, by, clock.instant());
        var milestone = report.milestone();
        if (milestone != null) agreements.reach(report.agreement(), milestone, by);
        save(report, accepted);
    }

    public void sendBack(ReportId id, String reason, PersonId by) {
        var report = get(id);
        requireOfficer(report, by);
        save(report, report.sendBack(reason, by, today(), clock.instant()));
    }

    /** Its agreement was terminated: what is not accepted is not needed any more. */
    void drop(AgreementId agreement) {
        of(agreement).stream().filter(report -> !report.status().over()).forEach(report -> save(report, report.drop()));
    }

    @Step
    public void sendReturn(ReportId id) {
        letters.returned(get(id));
    }

    @Step
    @Transactional(readOnly = true)
    public boolean last(ReportId id) {
        return get(id).last();
    }

    @Step
    public void completeDelivery(ReportId id) {
        var report = get(id);
        var by = report.decidedBy();
        if (by != null) agreements.completeDelivery(report.agreement(), by);
    }

    /** The group of people of the organisation. */
    @Step
    @Transactional(readOnly = true)
    public String author(ReportId id) {
        return Organisations.group(agreements.get(get(id).agreement()).organisation());
    }

    @Step
    @Transactional(readOnly = true)
    public String headline(ReportId id) {
        var report = get(id);
        return report.title() + " · " + agreements.headline(report.agreement());
    }

    @Transactional(readOnly = true)
    public Report get(ReportId id) {
        return repository.findById(id).orElseThrow(() -> new NotFound(id));
    }

    /** Whoever may see the agreement. */
    @Transactional(readOnly = true)
    public Report visible(ReportId id, SignedIn me) {
        var report = get(id);
        agreements.visible(report.agreement(), me);
        return report;
    }

    /** In the order they are due, the final one last. */
    @Transactional(readOnly = true)
    public List<Report> of(AgreementId agreement) {
        return repository.findByAgreementOrderByDueAscIdAsc(agreement);
    }

    @Transactional(readOnly = true)
    public List<Document> evidence(ReportId id) {
        return files.of(id);
    }

    /** One of them. */
    @Transactional(readOnly = true)
    public Document evidence(ReportId id, DocumentId document) {
        return files.get(id, document);
    }

    private Report own(ReportId id, PersonId by) {
        var report = get(id);
        if (!organisations.member(agreement(report).organisation(), by)) throw new NotFound(id);
        return report;
    }

    private void requireOfficer(Report report, PersonId by) {
        if (!people.get(by).has(Role.OFFICER)) throw new Refusal("report.officer-only");
        awards.requireIndependent(agreement(report).award(), by);
    }

    private Agreement agreement(Report report) {
        return agreements.get(report.agreement());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), UK);
    }

    private void save(Report report, Event event) {
        repository.save(report);
        events.publishEvent(event);
    }
}
