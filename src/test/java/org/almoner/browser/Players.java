package org.almoner.browser;

import static org.almoner.shared.Sterling.pounds;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.UUID;
import org.almoner.agreement.AgreementFixture;
import org.almoner.award.AwardFixture;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;

/** The people of the second half, each at a window of their own, and who they are in the books. */
final class Players {

    final Chromium chromium;
    final AgreementFixture given;
    /** Decides what is invited into the follow-on round. */
    final PersonId investor;
    /** Releases what another prepared. */
    final PersonId releaser;

    private final People people;

    Players(Chromium chromium, AgreementFixture given, People people) {
        this.chromium = chromium;
        this.given = given;
        this.people = people;
        investor = given.given.person("Ines Investor", pounds(150_000), Role.APPROVER);
        releaser = given.given.person("Fiona Finance", Role.FINANCE);
        for (var reviewer : new String[] {"Rita", "Ravi"}) given.given.person(reviewer, Role.REVIEWER);
    }

    Page lead() {
        return as("lead", given.lead);
    }

    Page officer() {
        return as("officer", given.officer);
    }

    Page chair() {
        return as("chair", given.chair);
    }

    Page approver() {
        return as("approver", given.approver);
    }

    Page director() {
        return as("director", given.director);
    }

    Page investor() {
        return as("investor", investor);
    }

    Page finance() {
        return as("finance", given.finance);
    }

    Page releaser() {
        return as("releaser", releaser);
    }

    private Page as(String name, PersonId person) {
        return chromium.as(name, people.get(person).email(), AwardFixture.PASSWORD);
    }

    static void day(Page page, String field, LocalDate day) {
        Chromium.fill(page, field + ".day", String.valueOf(day.getDayOfMonth()));
        Chromium.fill(page, field + ".month", String.valueOf(day.getMonthValue()));
        Chromium.fill(page, field + ".year", String.valueOf(day.getYear()));
    }

    /** What the address ends with. */
    static UUID shown(Page page) {
        var path = page.url().replaceAll("[?#].*", "");
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
