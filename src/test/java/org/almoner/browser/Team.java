package org.almoner.browser;

import static org.almoner.browser.Chromium.choose;
import static org.almoner.browser.Chromium.fill;
import static org.almoner.browser.Chromium.shows;

import com.microsoft.playwright.Page;

/** The lead of an organisation and the signatory they invite: two people, each at a window of their own. */
record Team(Chromium chromium, Page lead, Page signatory) {

    /** The lead stands on the page of their organisation. */
    void join(String email) {
        lead.locator("main a[href$='/members/new']").click();
        fill(lead, "email", email);
        choose(lead, "parts", "SIGNATORY");
        chromium.fitsAPhone(lead);
        chromium.press(lead);
        shows(lead, "main", email);
        chromium.open(signatory, "/applicant");
        signatory.locator("main a[href*='/joining/']").click();
        chromium.fitsAPhone(signatory);
        chromium.press(signatory);
        shows(signatory, "main", "You have joined the organisation.");
    }

    /** Asked for by the lead, who then has to wait for the other. */
    void ask(String application) {
        chromium.open(lead, application + "/sign-off");
        chromium.press(lead);
        shows(lead, "main", "It waits for a signatory.");
        chromium.open(lead, application + "/check");
        shows(lead, "main", "Have the application signed off by a signatory");
    }

    void sign(String application) {
        chromium.open(signatory, application + "/sign-off");
        chromium.fitsAPhone(signatory);
        chromium.press(signatory);
        shows(signatory, "main", "You have signed off the application.");
    }
}
