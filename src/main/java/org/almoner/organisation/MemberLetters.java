package org.almoner.organisation;

import java.util.Locale;
import java.util.stream.Collectors;
import org.almoner.identity.Post;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The letter that asks somebody to join: it goes to an address, for there may be no account yet. */
@Component
class MemberLetters {

    private final Post post;
    private final MessageSource texts;
    private final String baseUrl;

    MemberLetters(Post post, MessageSource texts, @Value("${almoner.base-url:http://localhost:8080}") String baseUrl) {
        this.post = post;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    void invite(MemberInvitation invitation, String organisation, String by) {
        var address = baseUrl + "/applicant/joining/" + invitation.id().value();
        post.send(
                invitation.email(),
                text("organisation.letter.invitation.subject", organisation),
                text("organisation.letter.invitation.text", by, organisation, parts(invitation), address));
    }

    private String parts(MemberInvitation invitation) {
        return invitation.parts().stream()
                .sorted()
                .map(part -> part.name().toLowerCase(Locale.UK))
                .collect(Collectors.joining(", "));
    }

    private String text(String key, Object... args) {
        return texts.getMessage(key, args, Locale.UK);
    }
}
