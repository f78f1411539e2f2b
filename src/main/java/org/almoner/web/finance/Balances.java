package org.almoner.web.finance;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.almoner.ledger.Account;
import org.almoner.ledger.Pot;
import org.almoner.ledger.Standing;
import org.almoner.reporting.PotRow;
import org.almoner.shared.Sterling;
import org.almoner.web.support.MoneyBar;
import org.joda.money.Money;

/** Where money is: the balance of each account, of one pot or of several together. */
public record Balances(Map<Account, Money> amounts) {

    /** The accounts money can be in, in the order it passes through them. */
    static final List<Account> ACCOUNTS = Arrays.stream(Account.values())
            .filter(account -> account != Account.FUNDING)
            .toList();

    /** The accounts that are kept for each award. */
    static final List<Account> OF_AWARDS =
            ACCOUNTS.stream().filter(account -> account != Account.AVAILABLE).toList();

    static Balances of(Pot pot) {
        return of(ACCOUNTS, pot::of);
    }

    static Balances of(Standing standing) {
        return of(OF_AWARDS, standing::of);
    }

    private static Balances of(List<Account> accounts, Function<Account, Money> balance) {
        var amounts = new EnumMap<Account, Money>(Account.class);
        for (var account : accounts) amounts.put(account, balance.apply(account));
        return new Balances(amounts);
    }

    static Balances of(PotRow pot) {
        return sum(List.of(pot));
    }

    static Balances sum(List<PotRow> pots) {
        var amounts = new EnumMap<Account, Money>(Account.class);
        for (var account : ACCOUNTS)
            amounts.put(
                    account,
                    Sterling.sum(pots.stream().map(pot -> balance(pot, account)).toList()));
        return new Balances(amounts);
    }

    public Money of(Account account) {
        return amounts.getOrDefault(account, Sterling.ZERO);
    }

    /** For templates, by the account's name. */
    public Money of(String account) {
        return of(Account.valueOf(account));
    }

    public Money total() {
        return Sterling.sum(amounts.values());
    }

    public MoneyBar bar() {
        var parts = new LinkedHashMap<String, Money>();
        amounts.forEach((account, amount) -> {
            if (always(account) || amount.isPositive()) parts.put(account.name().toLowerCase(Locale.ROOT), amount);
        });
        return MoneyBar.of(total(), parts);
    }

    private static boolean always(Account account) {
        return account == Account.AVAILABLE || account == Account.RESERVED || account == Account.COMMITTED;
    }

    private static Money balance(PotRow pot, Account account) {
        return switch (account) {
            case FUNDING -> pot.ceiling();
            case AVAILABLE -> pot.available();
            case RESERVED -> pot.reserved();
            case COMMITTED -> pot.committed();
            case PAYABLE -> pot.payable();
            case PAID -> pot.paid();
            case RECOVERED -> pot.recovered();
        };
    }
}
