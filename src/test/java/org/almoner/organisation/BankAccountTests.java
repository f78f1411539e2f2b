package org.almoner.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.almoner.identity.PersonId;
import org.almoner.shared.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankAccountTests {

    private final PersonId lead = PersonId.next();
    private final PersonId finance = PersonId.next();
    private final BankAccount account = BankAccountFixture.account(lead);

    @Test
    void isVerifiedByAnotherThanTheOneWhoEnteredIt() {
        refuses("bank-account.own-entry", () -> account.verify(PayeeCheck.MATCH, "", lead, Instant.EPOCH));
        refuses("bank-account.own-entry", () -> account.reject("Typed wrongly", lead, Instant.EPOCH));
        account.verify(PayeeCheck.MATCH, "", finance, Instant.EPOCH);
        assertThat(account.status()).isEqualTo(BankAccount.Status.VERIFIED);
        assertThat(account.verifiedBy()).isEqualTo(finance);
    }

    @Test
    void isNeverVerifiedAgainstTheBanksWord() {
        refuses("bank-account.no-match", () -> account.verify(PayeeCheck.NO_MATCH, "Sure", finance, Instant.EPOCH));
    }

    @Test
    void asksWhyANameThatWasNotConfirmedMayBeUsed() {
        refuses("bank-account.note-needed", () -> account.verify(PayeeCheck.CLOSE_MATCH, " ", finance, Instant.EPOCH));
        refuses("bank-account.note-needed", () -> account.verify(PayeeCheck.NOT_CHECKED, "", finance, Instant.EPOCH));
        account.verify(PayeeCheck.CLOSE_MATCH, "Trading name, letter of 3 May", finance, Instant.EPOCH);
        assertThat(account.note()).isEqualTo("Trading name, letter of 3 May");
    }

    @Test
    void isCheckedOnce() {
        account.reject("Account closed", finance, Instant.EPOCH);
        refuses("bank-account.not-waiting", () -> account.verify(PayeeCheck.MATCH, "", finance, Instant.EPOCH));
        refuses("bank-account.not-waiting", () -> account.reject("Again", finance, Instant.EPOCH));
        assertThat(account.verifiedBy()).isNull();
    }

    @Test
    void neverShowsItsNumbers() {
        assertThat(account.masked()).isEqualTo("•••• 5678");
        assertThat(account + " " + account.number() + " " + account.sortCode()).doesNotContain("5678", "2000");
    }

    @ParameterizedTest
    @CsvSource({"20-00-00,12345678", "20 00 00,1234 5678", "200000,  12345678", "20–00–00,12345678"})
    void takesNumbersAsPeopleTypeThem(String sortCode, String number) {
        var typed = BankDetails.typed("Signal Ltd", sortCode, number);
        assertThat(typed.sortCode().reveal()).isEqualTo("200000");
        assertThat(typed.number().reveal()).isEqualTo("12345678");
    }

    @Test
    void fillsShortNumbersWithZeros() {
        assertThat(BankDetails.typed("Signal Ltd", "309430", "733445").number().reveal())
                .isEqualTo("00733445");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Signal|''|12345678|bank-account.sort-code-missing",
                "Signal|30943|12345678|bank-account.sort-code-invalid",
                "Signal|30943A|12345678|bank-account.sort-code-invalid",
                "Signal|000000|12345678|bank-account.sort-code-invalid",
                "Signal|٣٠٩٤٣٠|12345678|bank-account.sort-code-invalid",
                "Signal|309430|' '|bank-account.number-missing",
                "Signal|309430|12345|bank-account.number-length",
                "Signal|309430|123456789|bank-account.number-length",
                "Signal|309430|GB123456|bank-account.number-invalid",
                "Signal|309430|00000000|bank-account.number-invalid",
                "''|309430|12345678|bank-account.holder-missing",
                "株式会社|309430|12345678|bank-account.holder-unprintable",
                "…—…|309430|12345678|bank-account.holder-unprintable"
            })
    void refusesWhatIsNoAccount(String holder, String sortCode, String number, String code) {
        refuses(code, () -> BankDetails.typed(holder, sortCode, number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Signal Ltd|SIGNAL LTD",
                "Siân’s Café & Co.|SIANS CAFE & CO.",
                "Łódź Straße GmbH|LODZ STRASSE GMBH",
                "Ærø Þór|AERO THOR",
                "Tools (UK), 100%|TOOLS UK 100",
                "ﬁrst №7|FIRST NO7",
                "Tokyo 株式会社|TOKYO",
                "'<Document>'|DOCUMENT"
            })
    void foldsNamesIntoTheBanksCharacters(String name, String folded) {
        assertThat(BankText.fold(name, 70)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "株式会社", "Ωμέγα", "- . & /", "😀"})
    void saysWhenNothingIsLeftOfAName(String name) {
        assertThat(BankText.fold(name, 70)).isEmpty();
    }

    @Test
    void cutsNamesAtTheirLength() {
        assertThat(BankText.fold("A".repeat(69) + " B", 70)).isEqualTo("A".repeat(69));
    }

    private static void refuses(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::code)
                .isEqualTo(code);
    }
}
