package org.almoner.web.finance;

import org.almoner.ledger.TransferId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One transfer: who asked, who decided, and both pots. */
@Controller
class TransferPage {

    private final TransferFacts facts;

    TransferPage(TransferFacts facts) {
        this.facts = facts;
    }

    @GetMapping("/finance/transfers/{id}")
    String show(@PathVariable TransferId id, Model model) {
        facts.into(model, id);
        return "finance/transfer";
    }
}
