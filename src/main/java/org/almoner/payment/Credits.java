package org.almoner.payment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almoner.organisation.BankAccount;
import org.almoner.organisation.BankAccountId;
import org.almoner.organisation.BankAccounts;
import org.springframework.stereotype.Component;

/** The lines of a run with the numbers of their accounts, which are opened for the file alone. */
@Component
class Credits {

    private static final int TOGETHER = 1000;

    private final RunLines lines;
    private final BankAccounts accounts;

    Credits(RunLines lines, BankAccounts accounts) {
        this.lines = lines;
        this.accounts = accounts;
    }

    List<Credit> of(PaymentRunId run) {
        var credits = new ArrayList<Credit>();
        var known = new LinkedHashMap<BankAccountId, BankAccount>();
        String cursor = null;
        do {
            var page = lines.page(run, false, cursor, TOGETHER);
            open(page.items(), known);
            page.items().forEach(line -> credits.add(credit(line, known)));
            cursor = page.next();
        } while (cursor != null);
        return credits;
    }

    private void open(List<PaymentLine> page, Map<BankAccountId, BankAccount> known) {
        var wanted = page.stream()
                .map(PaymentLine::account)
                .filter(id -> !known.containsKey(id))
                .collect(Collectors.toSet());
        if (!wanted.isEmpty()) known.putAll(accounts.all(wanted));
    }

    private static Credit credit(PaymentLine line, Map<BankAccountId, BankAccount> known) {
        var account = known.get(line.account());
        if (account == null) throw new IllegalStateException("No account for line " + line.position());
        return new Credit(
                line.position(), line.payee(), account.sortCode(), account.number(), line.reference(), line.amount());
    }
}
