package org.almoner.browser;

import static org.almoner.browser.Chromium.choose;
import static org.almoner.browser.Chromium.fill;
import static org.almoner.browser.Chromium.moment;
import static org.almoner.browser.Chromium.shows;

import com.microsoft.playwright.Page;
import java.time.Instant;

/** What an officer does for those who apply: asks, opens a part again, gives one of them more time, decides a doubt. */
record Chances(Chromium chromium, Page officer, Page lead) {

    /** {@code application} is the path of the case. */
    void ask(String application) {
        chromium.open(officer, application);
        officer.locator("main a[href$='/messages']").click();
        fill(officer, "text", "Where exactly is your office?");
        chromium.press(officer);
        chromium.open(lead, "/applicant");
        lead.locator("main a[href$='/messages']").click();
        chromium.fitsAPhone(lead);
        fill(lead, "text", "In Douglas.");
        chromium.press(lead);
        chromium.open(officer, application + "/messages");
        shows(officer, "main", "In Douglas.");
    }

    void reopen(String application, String section, Instant until) {
        chromium.open(officer, "/officer" + application + "/reopening");
        chromium.press(officer);
        shows(officer, ".govuk-error-summary", "Choose");
        choose(officer, "sections", section);
        moment(officer, "until", until);
        fill(officer, "reason", "Say in the application where you work.");
        chromium.fitsAPhone(officer);
        chromium.press(officer);
    }

    /** Only what is open can be chosen; sent again, it is the same application. */
    void change(String draft, String section) {
        chromium.open(lead, draft);
        shows(lead, "main", "Say in the application where you work.");
        lead.locator("main .almoner-tasklist a[href$='/" + section + "']").click();
        fill(lead, "text", "A window, made in Douglas.");
        chromium.press(lead);
    }

    void decide(String application) {
        chromium.open(officer, "/officer" + application + "/eligibility");
        shows(officer, "main", "A window, made in Douglas.");
        choose(officer, "eligible", "true");
        fill(officer, "reason", "The work is done in Leeds.");
        chromium.press(officer);
    }

    void extend(String round, String organisation, Instant until) {
        chromium.open(officer, "/officer/rounds/" + round + "/drafts");
        chromium.fitsAPhone(officer);
        officer.locator("main tr:has-text('" + organisation + "') a").click();
        moment(officer, "until", until);
        fill(officer, "reason", "Their lead is in hospital.");
        chromium.fitsAPhone(officer);
        chromium.press(officer);
        shows(officer, "main table", "Their lead is in hospital.");
    }
}
