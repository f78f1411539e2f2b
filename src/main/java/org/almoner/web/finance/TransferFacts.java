package org.almoner.web.finance;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almoner.identity.People;
import org.almoner.ledger.Pots;
import org.almoner.ledger.Transfer;
import org.almoner.ledger.TransferId;
import org.almoner.ledger.Transfers;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What is shown of a transfer wherever it is shown. */
@Component
public class TransferFacts {

    private final Transfers transfers;
    private final Pots pots;
    private final People people;

    TransferFacts(Transfers transfers, Pots pots, People people) {
        this.transfers = transfers;
        this.pots = pots;
        this.people = people;
    }

    public Transfer into(Model model, TransferId id) {
        var transfer = transfers.get(id);
        model.addAttribute("transfer", transfer);
        model.addAttribute("from", pots.get(transfer.from()));
        model.addAttribute("to", pots.get(transfer.to()));
        model.addAttribute(
                "names",
                people.names(Stream.of(transfer.proposedBy(), transfer.decidedBy())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())));
        return transfer;
    }
}
