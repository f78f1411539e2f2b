package org.almoner.browser;

import static org.almoner.browser.Chromium.date;
import static org.almoner.browser.Chromium.fill;
import static org.almoner.browser.Chromium.shows;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.almoner.form.Question;
import org.almoner.fund.Round;

/** Somebody writes a proposal at a desk, and for a while also at home. */
final class Writer {

    private final Chromium chromium;
    private final Page page;
    private final Page home;
    private final String path;

    Writer(Chromium chromium, Page page, Page home, String path) {
        this.chromium = chromium;
        this.page = page;
        this.home = home;
        this.path = path;
    }

    void write(Round round) {
        chromium.open(page, path + "/check");
        details();
        for (var question : round.questions()) if (question.type() == Question.Type.LONG_TEXT) answer(question.code());
        keepWhileTyping(round.questions().getFirst().code());
        helped();
        consortium();
        money();
    }

    private LocalDate starts() {
        return LocalDate.now().plusDays(60);
    }

    private void details() {
        chromium.open(page, path + "/details");
        fill(page, "title", "A window into safer browsing");
        fill(page, "summary", "It shows what a page is about to do.");
        date(page, "startsOn", starts());
        fill(page, "months", "6");
        chromium.press(page);
    }

    private void answer(String question) {
        chromium.open(page, path + "/answers/" + question);
        fill(page, "text", "We will do it <b>carefully</b> – and measure it. 😀");
        chromium.press(page);
    }

    /** Saved without a button, overtaken from another window, both texts shown, and every earlier one kept. */
    private void keepWhileTyping(String question) {
        chromium.open(home, path + "/answers/" + question);
        chromium.open(page, path + "/answers/" + question);
        fill(page, "text", "Written without pressing anything.");
        shows(page, "#kept", "Saved at");
        fill(home, "text", "Written at home.");
        chromium.press(home);
        shows(home, "main", "Two people have written this answer");
        shows(home, "main", "Written without pressing anything.");
        home.getByText("Keep mine").click();
        chromium.open(page, path + "/answers/" + question + "/history");
        shows(page, "main ins >> nth=0", "at home.");
        shows(page, "main del >> nth=0", "without pressing anything.");
    }

    private void helped() {
        chromium.open(page, path + "/answers/" + Builder.PARTNERS);
        page.locator("main input[type=radio]").first().check();
        chromium.press(page);
        answer(Builder.WHO);
        chromium.open(page, path + "/files/" + Builder.LETTER);
        var letter = "We support it.".getBytes(StandardCharsets.UTF_8);
        page.setInputFiles("main input[type=file]", new FilePayload("letter.txt", "text/plain", letter));
        page.locator("main form button.govuk-button").last().click();
        shows(page, "main table", "letter.txt");
        chromium.fitsAPhone(page, path + "/files/" + Builder.LETTER);
    }

    private void consortium() {
        chromium.open(page, path + "/partners");
        fill(page, "rows[0].name", "University of Leeds");
        page.selectOption("main select[name='rows[0].kind']", "UNIVERSITY");
        fill(page, "rows[0].country", "England");
        fill(page, "rows[0].role", "Measures what is safer");
        chromium.fitsAPhone(page);
        chromium.press(page);
    }

    /** The partner has costs of its own. */
    private void money() {
        chromium.open(page, path + "/costs");
        page.selectOption("main select[name='rows[0].category']", "STAFF");
        fill(page, "rows[0].description", "Two engineers");
        fill(page, "rows[0].amount", "40,000");
        page.click("main button[name=add]");
        page.selectOption("main select[name='rows[1].category']", "TRAVEL");
        fill(page, "rows[1].description", "To where browsers are");
        fill(page, "rows[1].amount", "5,000");
        page.selectOption("main select[name='rows[1].partner']", new SelectOption().setLabel("University of Leeds"));
        chromium.press(page);
        chromium.open(page, path + "/milestones");
        fill(page, "rows[0].title", "Tool released");
        date(page, "rows[0].due", starts().plusMonths(5));
        fill(page, "rows[0].amount", "45,000.00");
        chromium.press(page);
    }
}
