package org.almoner.browser;

import static org.almoner.browser.Chromium.choose;
import static org.almoner.browser.Chromium.fill;
import static org.almoner.browser.Chromium.shows;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;

/** The officer adds a section to a round's form: a choice, a question that hangs on it, and a file. */
final class Builder {

    static final String PARTNERS = "do-you-work-with-partners";
    static final String WHO = "who-are-they";
    static final String LETTER = "letter-of-support";

    private Builder() {}

    static void addPartners(Chromium chromium, Page page, String path) {
        chromium.open(page, path + "/new-section");
        fill(page, "title", "Your partners");
        chromium.press(page);
        add(chromium, page, path, "CHOICE", "Do you work with partners?");
        add(chromium, page, path, "SHORT_TEXT", "Who are they?");
        add(chromium, page, path, "FILE", "Letter of support");
        chromium.open(page, path + "/questions/" + WHO + "/condition");
        choose(page, "on", PARTNERS);
        chromium.press(page);
        page.locator("main input[name=is]").first().check();
        chromium.press(page);
    }

    /** A correction of the published wording, after a look at what it changes and for whom. */
    static void correct(Chromium chromium, Page page, String path) {
        chromium.open(page, path + "/wording/new");
        chromium.fitsAPhone(page);
        fill(page, "questions[0].text", "Which problem will you address?");
        chromium.press(page);
        shows(page, "main table", "Which problem will you address?");
        fill(page, "reason", "It is clearer.");
        chromium.fitsAPhone(page);
        chromium.press(page);
        shows(page, "main", "It is clearer.");
        chromium.fitsAPhone(page);
    }

    private static void add(Chromium chromium, Page page, String path, String type, String text) {
        chromium.open(page, path + "/new-question?section=your-partners");
        choose(page, "type", type);
        chromium.press(page);
        fill(page, "text", text);
        if (type.equals("CHOICE")) fill(page, "choices", "Yes\nNo");
        page.locator("main input[type=checkbox][name=required]").check();
        page.selectOption("main select[name=section]", new SelectOption().setLabel("Your partners"));
        chromium.press(page);
    }
}
