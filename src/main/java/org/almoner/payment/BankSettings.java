package org.almoner.payment;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The account that payments are made from, and the words of its bank for them.
 *
 * @param name of the account, as the bank prints it
 * @param sortCode six figures; empty until somebody configures it, and until then no run is prepared
 * @param serviceLevel such as {@code NURG} or {@code URGP}
 * @param localInstrument proprietary, such as {@code BACS}; left out when empty
 * @param clearing the system that sort codes belong to
 * @param scheme how an account number is named
 * @param charges who bears them, such as {@code SLEV}
 */
@ConfigurationProperties("almoner.bank")
record BankSettings(
        @DefaultValue("") String name,
        @DefaultValue("") String sortCode,
        @DefaultValue("") String account,
        @DefaultValue("NURG") String serviceLevel,
        @Nullable String localInstrument,
        @DefaultValue("GBDSC") String clearing,
        @DefaultValue("BBAN") String scheme,
        @DefaultValue("SLEV") String charges) {

    BankSettings {
        if (!sortCode.matches("([0-9]{6})?"))
            throw new IllegalArgumentException("almoner.bank.sort-code must have six figures");
        if (!account.matches("([0-9]{8})?"))
            throw new IllegalArgumentException("almoner.bank.account must have eight figures");
    }

    boolean complete() {
        return !name.isBlank() && !sortCode.isBlank() && !account.isBlank();
    }

    /** An account nobody has, for a demonstration. */
    BankSettings invented() {
        return new BankSettings(
                "Example Funder", "999999", "00000001", serviceLevel, localInstrument, clearing, scheme, charges);
    }
}
