package org.almoner.review;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.identity.Colleague;
import org.almoner.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What ties people to the organisations behind an application, the one that applies and its partners alike: their
 * people, their names, their e-mail domains, and who has declared a close interest in them.
 */
record Ties(Set<String> names, Set<PersonId> people, Set<String> domains, Set<PersonId> declared) {

    /** Domains that say nothing about an employer; {@code almoner.test} is everybody's in the demonstration. */
    private static final Set<String> SHARED_DOMAINS = Set.of(
            "almoner.test",
            "aol.com",
            "btinternet.com",
            "gmail.com",
            "googlemail.com",
            "hotmail.co.uk",
            "hotmail.com",
            "icloud.com",
            "live.co.uk",
            "live.com",
            "me.com",
            "outlook.com",
            "proton.me",
            "protonmail.com",
            "sky.com",
            "talktalk.net",
            "virginmedia.com",
            "yahoo.co.uk",
            "yahoo.com");

    static Ties of(Collection<String> names, Collection<Colleague> people, Set<PersonId> declared) {
        return new Ties(
                names.stream().map(Ties::plain).filter(name -> !name.isEmpty()).collect(Collectors.toUnmodifiableSet()),
                people.stream().map(Colleague::id).collect(Collectors.toUnmodifiableSet()),
                people.stream().map(Ties::domain).collect(Collectors.toUnmodifiableSet()),
                declared);
    }

    /** The message key of the closest tie, {@code null} if there is none: then they may review. */
    @Nullable
    String conflict(Colleague person) {
        if (people.contains(person.id())) return "conflict.member";
        if (declared.contains(person.id())) return "conflict.declared";
        if (employedThere(person)) return "conflict.employer";
        if (sharesDomain(domain(person))) return "conflict.email-domain";
        return null;
    }

    private boolean employedThere(Colleague person) {
        var employer = person.employer();
        return employer != null && names.contains(plain(employer));
    }

    private boolean sharesDomain(String domain) {
        return domains.contains(domain) && !SHARED_DOMAINS.contains(domain);
    }

    private static String domain(Colleague person) {
        return person.email().substring(person.email().lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }

    /** The name without case, punctuation and legal form, so that "Beacon Ltd." is "BEACON LIMITED"; also in SQL. */
    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .replaceAll("\\b(ltd|limited|plc|llp|cic|cio|the)\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
