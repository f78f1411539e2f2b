package org.almoner.web.finance;

import org.almoner.identity.Me;
import org.almoner.identity.SignedIn;
import org.almoner.recovery.RecoveryId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What is asked back, for the organisation that has to pay it and for all staff. */
@Controller
class RecoveryNoticePage {

    private final RecoveryFacts facts;

    RecoveryNoticePage(RecoveryFacts facts) {
        this.facts = facts;
    }

    @GetMapping("/recoveries/{id}")
    String show(@PathVariable RecoveryId id, @Me SignedIn me, Model model) {
        facts.into(model, id, me);
        return "finance/recovery-notice";
    }
}
