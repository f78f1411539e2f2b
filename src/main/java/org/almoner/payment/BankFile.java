package org.almoner.payment;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import org.almoner.organisation.BankText;
import org.almoner.shared.Refusal;

/**
 * Writes a run as ISO 20022 {@code pain.001.001.09}. All of it follows from the run and its lines, so the same run gives
 * the same bytes.
 */
final class BankFile {

    static final String MEDIA_TYPE = "application/xml";
    private static final int NAME = 70;
    private static final int REFERENCE = 35;

    private final BankSettings settings;

    BankFile(BankSettings settings) {
        this.settings = settings;
    }

    /** Before a run is prepared rather than when it is to be sent. */
    void requireAccount() {
        if (!settings.complete() || BankText.fold(settings.name(), NAME).isEmpty())
            throw new Refusal("payment-run.no-account");
    }

    byte[] write(PaymentRun run, List<Credit> credits) {
        var bytes = new ByteArrayOutputStream(1024 + credits.size() * 900);
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            var out = new Elements(xml);
            out.document("urn:iso:std:iso:20022:tech:xsd:pain.001.001.09", () -> body(run, credits, out));
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void body(PaymentRun run, List<Credit> credits, Elements out) throws XMLStreamException {
        out.in("CstmrCdtTrfInitn", () -> {
            out.in("GrpHdr", () -> {
                out.text("MsgId", run.reference());
                out.text("CreDtTm", created(run));
                totals(run, out);
                out.in("InitgPty", () -> out.text("Nm", debtor()));
            });
            out.in("PmtInf", () -> batch(run, credits, out));
        });
    }

    private void batch(PaymentRun run, List<Credit> credits, Elements out) throws XMLStreamException {
        out.text("PmtInfId", run.reference());
        out.text("PmtMtd", "TRF");
        totals(run, out);
        out.in("PmtTpInf", () -> {
            out.in("SvcLvl", () -> out.text("Cd", settings.serviceLevel()));
            var instrument = settings.localInstrument();
            if (instrument != null && !instrument.isBlank()) out.in("LclInstrm", () -> out.text("Prtry", instrument));
        });
        out.in("ReqdExctnDt", () -> out.text("Dt", requireNonNull(run.payOn()).toString()));
        out.in("Dbtr", () -> out.text("Nm", debtor()));
        out.in("DbtrAcct", () -> account(settings.account(), out));
        out.in("DbtrAgt", () -> bank(settings.sortCode(), out));
        out.text("ChrgBr", settings.charges());
        for (var credit : credits) out.in("CdtTrfTxInf", () -> credit(run, credit, out));
    }

    private void credit(PaymentRun run, Credit credit, Elements out) throws XMLStreamException {
        out.in("PmtId", () -> {
            out.text("InstrId", "%s-%05d".formatted(run.reference(), credit.position()));
            out.text("EndToEndId", BankText.fold(credit.reference(), REFERENCE));
        });
        out.in("Amt", () -> out.amount("InstdAmt", credit.amount()));
        out.in("CdtrAgt", () -> bank(credit.sortCode().reveal(), out));
        out.in("Cdtr", () -> out.text("Nm", credit.payee()));
        out.in("CdtrAcct", () -> account(credit.number().reveal(), out));
        out.in("RmtInf", () -> out.text("Ustrd", BankText.fold(credit.reference(), REFERENCE)));
    }

    private static void totals(PaymentRun run, Elements out) throws XMLStreamException {
        out.text("NbOfTxs", Integer.toString(run.payments()));
        out.text("CtrlSum", run.total().getAmount().toPlainString());
    }

    private void bank(String sortCode, Elements out) throws XMLStreamException {
        out.in(
                "FinInstnId",
                () -> out.in("ClrSysMmbId", () -> {
                    out.in("ClrSysId", () -> out.text("Cd", settings.clearing()));
                    out.text("MmbId", sortCode);
                }));
    }

    private void account(String number, Elements out) throws XMLStreamException {
        out.in(
                "Id",
                () -> out.in("Othr", () -> {
                    out.text("Id", number);
                    out.in("SchmeNm", () -> out.text("Cd", settings.scheme()));
                }));
    }

    private String debtor() {
        return BankText.fold(settings.name(), NAME);
    }

    private static String created(PaymentRun run) {
        var at = requireNonNull(run.authorisedAt()).truncatedTo(ChronoUnit.SECONDS);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
    }
}
