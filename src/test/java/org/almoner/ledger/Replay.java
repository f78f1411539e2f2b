package org.almoner.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almoner.shared.Sterling;
import org.joda.money.Money;

/** Keeps the books of one pot over again, by hand, from its entries alone: nothing may ever be below zero on the way. */
class Replay {

    private final Map<Account, Money> balances = new HashMap<>();
    private final Map<UUID, Map<Account, Money>> awards = new HashMap<>();
    private final Set<String> sources;

    Replay(List<Entry> oldestFirst, Set<String> sources) {
        this.sources = sources;
        oldestFirst.forEach(this::keep);
    }

    static Set<String> noSources() {
        return new HashSet<>();
    }

    Money of(Account account) {
        var moved = balances.getOrDefault(account, Sterling.ZERO);
        return account == Account.FUNDING ? moved.negated() : moved;
    }

    Money of(UUID award, Account account) {
        return awards.getOrDefault(award, Map.of()).getOrDefault(account, Sterling.ZERO);
    }

    private void keep(Entry entry) {
        assertThat(entry.amount().isPositive()).as("%s", entry).isTrue();
        if (entry.source() != null)
            assertThat(sources.add(entry.cause() + entry.source()))
                    .as("%s comes twice", entry)
                    .isTrue();
        add(balances, entry);
        if (!entry.subject().equals(entry.pot().value()))
            add(awards.computeIfAbsent(entry.subject(), award -> new HashMap<>()), entry);
        for (var account : Account.values())
            if (account != Account.FUNDING)
                assertThat(of(account).isNegative())
                        .as("%s after %s", account, entry)
                        .isFalse();
        for (var account : Account.values())
            if (account != Account.FUNDING && account != Account.AVAILABLE)
                assertThat(of(entry.subject(), account).isNegative())
                        .as("%s after %s", account, entry)
                        .isFalse();
    }

    private static void add(Map<Account, Money> to, Entry entry) {
        to.merge(entry.to(), entry.amount(), Money::plus);
        to.merge(entry.from(), entry.amount().negated(), Money::plus);
    }
}
