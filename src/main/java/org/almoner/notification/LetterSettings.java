package org.almoner.notification;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How letters are sent.
 *
 * @param from the sender everyone sees
 * @param firstPause after the first refusal; doubled after each one that follows
 * @param giveUpAfter counted from the writing of the letter; never less than a day
 */
@ConfigurationProperties("almoner.letters")
record LetterSettings(
        @DefaultValue("Almoner <no-reply@almoner.test>") String from,
        @DefaultValue("10s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("72h") Duration giveUpAfter) {

    LetterSettings {
        if (giveUpAfter.compareTo(Duration.ofHours(24)) < 0)
            throw new IllegalArgumentException("almoner.letters.give-up-after must be a day or longer");
    }
}
