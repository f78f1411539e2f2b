package org.almoner.browser;

import static org.almoner.browser.Chromium.choose;
import static org.almoner.browser.Chromium.fill;
import static org.assertj.core.api.Assertions.assertThat;

import org.almoner.agreement.AgreementId;
import org.almoner.agreement.Check;
import org.almoner.organisation.OrganisationId;

/** From the text of an agreement to its first day: two signatures, the checks, and the account that two people know. */
record Signing(Players players) {

    void signedAndVetted(AgreementId agreement) {
        sign(agreement);
        countersign(agreement);
        vet(agreement);
    }

    private void sign(AgreementId agreement) {
        var page = players.lead();
        var path = "/applicant/agreements/" + agreement.value();
        players.chromium.fitsAPhone(page, path + "/signature");
        players.chromium.press(page);
        assertThat(page.locator(".govuk-error-summary").count()).isOne();
        page.check("main input[name=agreed]");
        fill(page, "name", "Ada Okafor");
        players.chromium.press(page);
        assertThat(page.url()).endsWith(path);
    }

    private void countersign(AgreementId agreement) {
        var page = players.director();
        players.chromium.open(page, "/approver/agreements/" + agreement.value());
        players.chromium.press(page);
    }

    private void vet(AgreementId agreement) {
        var page = players.officer();
        players.chromium.open(page, "/officer/agreements/" + agreement.value());
        page.click("main a[href$='/due-diligence']");
        for (var line = 0; line < Check.values().length; line++) choose(page, "lines[" + line + "].passed", "true");
        players.chromium.press(page);
    }

    /** Entered by the lead, verified by finance. */
    void account(OrganisationId organisation) {
        var holder = "Harbour " + organisation.value().toString().substring(0, 8);
        enter(organisation, holder);
        var page = players.finance();
        players.chromium.open(page, "/finance/accounts");
        page.click("main tr:has-text('" + holder + "') a");
        choose(page, "check", "MATCH");
        fill(page, "sortCode", "089999");
        fill(page, "number", "66374958");
        fill(page, "note", "The bank knows the name.");
        players.chromium.press(page);
        assertThat(page.locator("main").textContent()).doesNotContain(holder);
    }

    private void enter(OrganisationId organisation, String holder) {
        var page = players.lead();
        players.chromium.fitsAPhone(page, "/applicant/organisations/" + organisation.value() + "/bank");
        fill(page, "holder", holder);
        fill(page, "sortCode", "08-99-99");
        fill(page, "number", "66374958");
        players.chromium.press(page);
        assertThat(page.locator("main table").textContent()).contains(holder, "4958");
    }
}
