package org.almoner.web.cases;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.audit.AuditRecord;
import org.almoner.audit.AuditTrail;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.organisation.Organisation;
import org.almoner.shared.Sterling;
import org.almoner.web.support.Formats;
import org.almoner.web.support.Happening;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has happened to a case, from the audit trail: newest first, and to the applicant only what concerns them. */
@Component
public class History {

    private static final Set<String> FOR_APPLICANTS = Set.of(
            "ApplicationDrafted",
            "ApplicationSubmitted",
            "ApplicationWithdrawn",
            "ApplicationExtended",
            "ApplicationReopened",
            "ApplicationResubmitted",
            "ReopeningLapsed",
            "QueryRaised",
            "QueryAnswered",
            "OfferIssued",
            "OfferAnswered",
            "OfferLapsed",
            "AgreementOpened",
            "AgreementSigned",
            "AgreementCountersigned",
            "AgreementActivated",
            "AgreementSuspended",
            "AgreementResumed",
            "AgreementClosed",
            "AgreementTerminated",
            "MilestoneReached",
            "ReportSubmitted",
            "ReportReturned",
            "ReportAccepted",
            "ClaimSubmitted",
            "ClaimResubmitted",
            "ClaimReturned",
            "ClaimRejected",
            "ClaimApproved",
            "ClaimPaid",
            "ClaimWithdrawn",
            "RecoveryRaised",
            "RecoveryReceived",
            "RecoveryWrittenOff",
            "InvestmentInvited",
            "InvestmentTakenUp",
            "InvestmentLapsed");
    private static final Set<String> NOISE = Set.of(
            "ApplicationSaved",
            "FileAttached",
            "FileDetached",
            "ReportSaved",
            "ReportPlanned",
            "ReportEvidenceAdded",
            "ReportEvidenceRemoved",
            "ClaimSaved",
            "ClaimEvidenceAttached",
            "ClaimEvidenceRemoved");

    private final AuditTrail trail;
    private final People people;
    private final Formats formats;

    History(AuditTrail trail, People people, Formats formats) {
        this.trail = trail;
        this.people = people;
        this.formats = formats;
    }

    List<Happening> of(CaseFile file) {
        return of(file.subjects(), file.organisation(), file.inside());
    }

    /** What has happened to one thing of a case. */
    public List<Happening> of(UUID subject, Organisation organisation, boolean inside) {
        return of(List.of(subject), organisation, inside);
    }

    private List<Happening> of(List<UUID> subjects, Organisation organisation, boolean inside) {
        var records = trail.of(subjects).stream()
                .filter(record -> inside ? FOR_APPLICANTS.contains(record.event()) : !NOISE.contains(record.event()))
                .toList();
        var names = names(records);
        return records.reversed().stream()
                .map(record -> happening(record, names, organisation, inside))
                .toList();
    }

    private Map<PersonId, String> names(Collection<AuditRecord> records) {
        return people.names(records.stream()
                .map(AuditRecord::by)
                .filter(Objects::nonNull)
                .map(PersonId::new)
                .collect(Collectors.toSet()));
    }

    /** Applicants see the names of their own people; of staff they do not. */
    private Happening happening(
            AuditRecord record, Map<PersonId, String> names, Organisation organisation, boolean inside) {
        var by = record.by() == null ? null : new PersonId(record.by());
        var named = by != null && (!inside || organisation.member(by));
        return new Happening(
                formats.text("event." + record.event()), record.at(), named ? names.get(by) : null, text(record));
    }

    private @Nullable String text(AuditRecord record) {
        var detail = record.detail();
        var lines = Stream.of(
                        outcome(detail),
                        amount(detail.get("amount")),
                        said(detail.getOrDefault("text", detail.get("reason"))))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return lines.isBlank() ? null : lines;
    }

    private @Nullable String outcome(Map<String, Object> detail) {
        if (detail.get("outcome") instanceof String outcome) return formats.status(outcome);
        if (detail.get("eligible") instanceof Boolean eligible)
            return formats.status(eligible ? "ELIGIBLE" : "INELIGIBLE");
        if (detail.get("accepted") instanceof Boolean accepted)
            return formats.status(accepted ? "ACCEPTED" : "REFUSED");
        return null;
    }

    private @Nullable String amount(@Nullable Object value) {
        return value instanceof Map<?, ?> money && money.get("amount") instanceof String amount
                ? formats.money(Money.of(Sterling.GBP, new BigDecimal(amount)))
                : null;
    }

    private static @Nullable String said(@Nullable Object value) {
        return value instanceof String text && !text.isBlank() ? text : null;
    }
}
