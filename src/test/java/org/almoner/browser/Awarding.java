package org.almoner.browser;

import static org.almoner.browser.Chromium.choose;
import static org.almoner.browser.Chromium.fill;
import static org.almoner.browser.Players.shown;

import org.almoner.agreement.AgreementId;
import org.almoner.award.AwardId;
import org.almoner.fund.RoundId;

/** From the reviewed application to the accepted offer. */
record Awarding(Players players) {

    AgreementId accepted(RoundId round, AwardId award) {
        decided(round, award);
        approved(award);
        offered(award);
        var page = players.lead();
        players.chromium.open(page, "/applicant/awards/" + award.value());
        choose(page, "accept", "true");
        players.chromium.press(page);
        return new AgreementId(shown(page));
    }

    private void decided(RoundId round, AwardId award) {
        var page = players.chair();
        players.chromium.open(page, "/panel/rounds/" + round.value());
        players.chromium.open(page, "/panel/awards/" + award.value());
        choose(page, "outcome", "RECOMMEND");
        fill(page, "amount", "100,000");
        fill(page, "reason", "Travel is not needed.");
        players.chromium.press(page);
    }

    private void approved(AwardId award) {
        var page = players.approver();
        players.chromium.open(page, "/approver/awards/" + award.value());
        players.chromium.press(page);
    }

    private void offered(AwardId award) {
        var page = players.officer();
        players.chromium.open(page, "/officer/awards/" + award.value() + "/offer");
        players.chromium.press(page);
    }
}
