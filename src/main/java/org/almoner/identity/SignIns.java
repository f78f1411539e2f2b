package org.almoner.identity;

import org.almoner.shared.Refusal;
import org.springframework.stereotype.Service;

/**
 * Signing in with a password. An unknown address and a wrong password get the same answer in the same time; after five
 * wrong attempts on an account, or twenty from a network address, within a quarter of an hour, there is none.
 *
 * <p>Not transactional as a whole: the attempt is on record before the password is looked at, so that many at once
 * count as many, and no connection is held while it is compared.
 */
@Service
public class SignIns {

    private final PersonRepository people;
    private final Passwords passwords;
    private final SignInAttempts attempts;

    SignIns(PersonRepository people, Passwords passwords, SignInAttempts attempts) {
        this.people = people;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** @param from the network address of the person trying */
    public SignedIn signIn(String email, String password, String from) {
        var account = Person.address(email);
        if (!attempts.allow(account, from)) throw new Refusal("identity.too-many-attempts");
        var known = people.findByEmail(account);
        var right = passwords.match(password, known.map(Person::password).orElse(null));
        if (known.isEmpty() || !right) throw new Refusal("identity.sign-in-failed");
        attempts.forget(account);
        return SignedIn.of(admitted(known.get()));
    }

    private static Person admitted(Person person) {
        if (!person.enabled()) throw new Refusal("identity.account-disabled");
        if (!person.emailConfirmed()) throw new Refusal("identity.not-confirmed");
        return person;
    }
}
