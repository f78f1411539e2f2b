package org.almoner.web.approver;

import org.almoner.ledger.Transfer;
import org.almoner.ledger.Transfers;
import org.almoner.recovery.Recoveries;
import org.almoner.recovery.Recovery;
import org.almoner.shared.Page;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What of the books an approver can decide: transfers that wait, and money asked back that could be written off. */
@Component
class BooksWaiting {

    private final Transfers transfers;
    private final Recoveries recoveries;

    BooksWaiting(Transfers transfers, Recoveries recoveries) {
        this.transfers = transfers;
        this.recoveries = recoveries;
    }

    void into(Model model) {
        model.addAttribute(
                "transfers",
                transfers.list(Transfer.Status.PROPOSED, null, Page.SIZE).items());
        model.addAttribute(
                "recoveries",
                recoveries.list(Recovery.Status.RAISED, null, Page.SIZE).items());
    }
}
