package org.almoner.application;

import org.almoner.fund.Round;
import org.almoner.notification.Letters;
import org.almoner.organisation.Member;
import org.almoner.organisation.Organisations;
import org.almoner.organisation.Part;
import org.springframework.stereotype.Component;

/** Letters about an invitation go to everyone who may begin an application on it. */
@Component
class InvitationLetters {

    private final Letters letters;
    private final Organisations organisations;

    InvitationLetters(Letters letters, Organisations organisations) {
        this.letters = letters;
        this.organisations = organisations;
    }

    void recipient(Invitation invitation, Round round) {
        organisations.get(invitation.organisation()).members().stream()
                .filter(member -> member.part() != Part.SIGNATORY)
                .map(Member::person)
                .distinct()
                .forEach(reader -> letters.write(
                        reader,
                        "invitation.recipient",
                        invitation.id(),
                        round.name(),
                        invitation.amount(),
                        invitation.expiresAt()));
    }
}
