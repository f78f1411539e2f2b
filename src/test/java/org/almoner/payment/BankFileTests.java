package org.almoner.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.almoner.identity.PersonId;
import org.almoner.organisation.BankText;
import org.almoner.shared.Confidential;
import org.almoner.shared.Refusal;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** The file against the schema of ISO 20022 itself. */
class BankFileTests {

    static final BankSettings SETTINGS =
            new BankSettings("Funder’s Account", "200000", "55779911", "NURG", "BACS", "GBDSC", "BBAN", "SLEV");

    final BankFile file = new BankFile(SETTINGS);

    @Test
    void isWhatTheSchemaAsksFor() throws Exception {
        var run = run(2, Money.parse("GBP 1250.10"));
        var bytes = file.write(run, List.of(credit(1, "1000.05"), credit(2, "250.05")));
        valid(bytes);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("<MsgId>PR-2026-0017</MsgId>", "<CreDtTm>2026-06-01T09:00:00Z</CreDtTm>")
                .contains("<NbOfTxs>2</NbOfTxs><CtrlSum>1250.10</CtrlSum>", "<Dt>2026-06-01</Dt>")
                .contains("<Nm>FUNDERS ACCOUNT</Nm>", "<Nm>SIANS CAFE &amp; CO.</Nm>")
                .contains("<InstdAmt Ccy=\"GBP\">1000.05</InstdAmt>", "<MmbId>309430</MmbId>", "<Id>00733445</Id>")
                .contains("<Prtry>BACS</Prtry>", "<Ustrd>LSD-2026-0042/A.3</Ustrd>");
    }

    @Test
    void leavesOutAnInstrumentNobodyConfigured() throws Exception {
        var plain = new BankSettings("Funder", "200000", "55779911", "URGP", null, "GBDSC", "BBAN", "SHAR");
        var bytes = new BankFile(plain).write(run(1, Sterling.pounds(1)), List.of(credit(1, "1.00")));
        valid(bytes);
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .doesNotContain("LclInstrm")
                .contains("<Cd>URGP</Cd>");
    }

    @Test
    void theSameRunGivesTheSameBytes() {
        var run = run(1, Sterling.pounds(1));
        assertThat(file.write(run, List.of(credit(1, "1.00")))).isEqualTo(file.write(run, List.of(credit(1, "1.00"))));
    }

    @Test
    void refusesARunFromAnAccountNobodyConfigured() {
        var nothing = new BankSettings("", "", "", "NURG", null, "GBDSC", "BBAN", "SLEV");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> new BankFile(nothing).requireAccount())
                .extracting(Refusal::code)
                .isEqualTo("payment-run.no-account");
        new BankFile(nothing.invented()).requireAccount();
    }

    private static PaymentRun run(int payments, Money total) {
        var now = Instant.parse("2026-06-01T09:00:00.123456Z");
        var run = PaymentRun.prepare(17, payments, total, PersonId.next(), now);
        run.authorise(PersonId.next(), now);
        return run;
    }

    private static Credit credit(int position, String amount) {
        return new Credit(
                position,
                BankText.fold("Siân’s Café & Co.", 70),
                new Confidential("309430"),
                new Confidential("00733445"),
                "LSD-2026-0042/A.3",
                Money.parse("GBP " + amount));
    }

    static void valid(byte[] bytes) throws Exception {
        var xsd = Objects.requireNonNull(BankFileTests.class.getResource("/pain.001.001.09.xsd"));
        var schema =
                SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(xsd);
        schema.newValidator().validate(new StreamSource(new ByteArrayInputStream(bytes)));
    }
}
