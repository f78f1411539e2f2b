package org.almoner.application;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.almoner.document.Documents;
import org.almoner.fund.Funds;
import org.almoner.fund.RoundFixture;
import org.almoner.fund.Rounds;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.organisation.OrganisationFixture;
import org.almoner.organisation.Organisations;
import org.almoner.shared.NotFound;
import org.almoner.support.AlmonerTest;
import org.almoner.support.TestClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.xmpbox.xml.DomXmpParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@AlmonerTest
@Transactional
class ReceiptsTests {

    @Autowired
    Receipts receipts;

    @Autowired
    Submissions submissions;

    @Autowired
    Applications applications;

    @Autowired
    Drafts drafts;

    @Autowired
    Rounds rounds;

    @Autowired
    Funds funds;

    @Autowired
    Organisations organisations;

    @Autowired
    People people;

    @Autowired
    Documents documents;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    PersonId lead;
    ApplicationId id;

    @BeforeEach
    void aDraft() {
        lead = people.add(
                new AddPerson("Ada", "ada@harbour.test", Set.of(Role.APPLICANT), null, null, "{noop}x"), null);
        var round = RoundFixture.published(funds, rounds, lead, clock.instant());
        var organisation = organisations.register(OrganisationFixture.company("Harbourlight"), lead);
        id = ApplicationFixture.ready(drafts, rounds, round, organisation, lead);
    }

    @Test
    void theReceiptSaysWhatWasSubmittedByWhomAndExactlyWhen() throws IOException {
        submissions.submit(id, lead);
        var application = applications.get(id);
        var printed = receipts.printed(application).orElseThrow();
        assertThat(printed.name()).isEqualTo("receipt-" + application.reference() + ".pdf");
        assertThat(text(documents.open(printed.id()).readAllBytes()))
                .contains(
                        String.valueOf(application.reference()),
                        "1 June 2026 at 10:00:00 BST",
                        "Harbourlight",
                        "Listening posts",
                        "£50,000")
                .containsIgnoringWhitespaces(String.valueOf(application.digest()));
        assertThat(letters())
                .singleElement()
                .asString()
                .contains(String.valueOf(application.digest()), "1 June 2026 at 10:00am", "/verify?reference=");
    }

    @Test
    void theCopySaysAllThatWasWritten() throws IOException {
        submissions.submit(id, lead);
        var copy = receipts.copy(applications.get(id));
        assertThat(receipts.copy(applications.get(id))).isEqualTo(copy);
        assertThat(text(copy))
                .contains("We build listening posts.", "An answer to", "Two engineers", "Prototype", "Trial");
    }

    @Test
    void bothArePdfAAndPdfUa() throws Exception {
        submissions.submit(id, lead);
        var application = applications.get(id);
        var receipt =
                documents.open(receipts.printed(application).orElseThrow().id()).readAllBytes();
        for (var bytes : List.of(receipt, receipts.copy(application))) {
            try (var pdf = Loader.loadPDF(bytes)) {
                var catalog = pdf.getDocumentCatalog();
                var about = new DomXmpParser().parse(catalog.getMetadata().exportXMPMetadata());
                assertThat(about.getPDFAIdentificationSchema().getPart()).isEqualTo(2);
                assertThat(about.getPDFAIdentificationSchema().getConformance()).isEqualTo("A");
                assertThat(new String(catalog.getMetadata().toByteArray(), UTF_8))
                        .contains("pdfuaid")
                        .doesNotContain("CreateDate");
                assertThat(catalog.getOutputIntents()).hasSize(1);
                assertThat(catalog.getMarkInfo().isMarked()).isTrue();
                for (var page : pdf.getPages())
                    assertThat(page.getAnnotations()).allMatch(link -> link.getContents() != null);
                var resources = pdf.getPage(0).getResources();
                for (var name : resources.getFontNames())
                    assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
        }
    }

    @Test
    void aStepThatIsTriedAgainPrintsAndWritesNothingMore() {
        submissions.submit(id, lead);
        var before = receipts.printed(applications.get(id));
        receipts.send(id);
        assertThat(receipts.printed(applications.get(id))).isEqualTo(before);
        assertThat(letters()).hasSize(1);
    }

    @Test
    void onlyWhoeverHoldsTheReceiptCanVerifyIt() {
        submissions.submit(id, lead);
        var reference = String.valueOf(applications.get(id).reference());
        var digest = String.valueOf(applications.get(id).digest());
        assertThat(receipts.verified(reference, digest)).contains(clock.instant());
        assertThat(receipts.verified(" " + reference.toLowerCase() + " ", digest.toUpperCase() + "\n"))
                .isPresent();
        assertThat(receipts.verified(reference, digest.replaceFirst("^.", "x"))).isEmpty();
        assertThat(receipts.verified(reference, "")).isEmpty();
        assertThat(receipts.verified("LSD-2026-9999", digest)).isEmpty();
    }

    @Test
    void aDraftHasNothingToShow() {
        assertThat(receipts.printed(applications.get(id))).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> receipts.copy(applications.get(id)));
    }

    private List<String> letters() {
        return jdbc.sql("select body from letter where about = :id and subject like 'We received%'")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
