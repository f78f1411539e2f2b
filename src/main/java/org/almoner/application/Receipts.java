package org.almoner.application;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almoner.document.Document;
import org.almoner.document.Documents;
import org.almoner.fund.Rounds;
import org.almoner.organisation.Organisations;
import org.almoner.shared.NotFound;
import org.almoner.shared.Step;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a submission leaves in the applicant's hands: a receipt, a copy, and the means for anyone to verify either. */
@Service
@Transactional
public class Receipts {

    private final Rights rights;
    private final ReceiptQueries queries;
    private final ApplicationLetters letters;
    private final Documents documents;
    private final Rounds rounds;
    private final Organisations organisations;
    private final String baseUrl;

    Receipts(
            Rights rights,
            ReceiptQueries queries,
            ApplicationLetters letters,
            Documents documents,
            Rounds rounds,
            Organisations organisations,
            @Value("${almoner.base-url:http://localhost:8080}") String baseUrl) {
        this.rights = rights;
        this.queries = queries;
        this.letters = letters;
        this.documents = documents;
        this.rounds = rounds;
        this.organisations = organisations;
        this.baseUrl = baseUrl;
    }

    /** Prints the receipt and sends the letter; a submission that has its receipt keeps it, and gets no second letter. */
    @Step
    public void send(ApplicationId id) {
        var application = rights.found(id);
        var digest = requireNonNull(application.digest());
        if (queries.document(id, digest).isPresent()) return;
        queries.add(
                id,
                digest,
                documents.print(id.value(), name("receipt", application), "receipt", model(application), null));
        letters.writeOnce(
                "receipt " + digest,
                application,
                "application-receipt",
                requireNonNull(application.reference()),
                requireNonNull(application.submittedAt()),
                digest,
                link(application));
    }

    /** The printed receipt of what stands submitted; empty until it has been printed, moments after the submission. */
    @Transactional(readOnly = true)
    public Optional<Document> printed(Application application) {
        return Optional.ofNullable(application.digest())
                .flatMap(digest -> queries.document(application.id(), digest))
                .map(documents::get);
    }

    /** Everything the applicant sent, printed anew each time: what was submitted does not change, so neither does this. */
    @Transactional(readOnly = true)
    public byte[] copy(Application application) {
        if (application.submittedAt() == null) throw new NotFound(application.id());
        return documents.printed("submission", model(application));
    }

    /**
     * When exactly this was submitted under this reference; empty for anything else, whether the reference exists or
     * not. Nobody can guess a digest, so the answer tells nothing to whoever does not hold the receipt.
     */
    @Transactional(readOnly = true)
    public Optional<Instant> verified(String reference, String digest) {
        return queries.submittedAt(
                reference.strip().toUpperCase(Locale.ROOT),
                digest.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
    }

    private Map<String, Object> model(Application application) {
        return Map.of(
                "proposal", application,
                "round", rounds.get(application.round()),
                "organisation", organisations.get(application.organisation()),
                "link", link(application));
    }

    private String link(Application application) {
        return baseUrl + "/verify?reference=" + application.reference() + "&digest=" + application.digest();
    }

    /** {@code receipt-LSD-2026-0042.pdf} */
    public static String name(String what, Application application) {
        return what + "-" + application.reference() + ".pdf";
    }
}
