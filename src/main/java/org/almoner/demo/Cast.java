package org.almoner.demo;

import static org.almoner.identity.Role.*;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.almoner.identity.AddPerson;
import org.almoner.identity.People;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.Tokens;
import org.almoner.shared.Sterling;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The invented people. Those who sign in have the password {@code almoner} and a token that everybody knows. */
@Component
class Cast {

    static final String DOMAIN = "@almoner.test";
    static final String ADMIN = "admin" + DOMAIN;
    static final Money SMALLER_LIMIT = Sterling.pounds(100_000);

    private final People people;
    private final Tokens tokens;
    private final Map<String, PersonId> known = new HashMap<>();
    private String nobodyKnows = "";

    Cast(People people, Tokens tokens) {
        this.people = people;
        this.tokens = tokens;
    }

    void enter() {
        var password = people.encode("almoner");
        nobodyKnows = people.encode(UUID.randomUUID().toString());
        sign("admin", "Nadia Rahman", ADMIN, null, password, Role.ADMIN);
        staff("officer", "Owen Carter", OFFICER, null, password);
        staff("officer2", "Hana Brooks", OFFICER, null, password);
        staff("panel", "Professor Ingrid Solberg", PANEL, null, password);
        staff("approver", "Margaret Achebe", APPROVER, SMALLER_LIMIT, password);
        staff("approver2", "Daniel Whitfield", APPROVER, Sterling.pounds(5_000_000), password);
        staff("approver3", "Sir Anthony Vale", APPROVER, Sterling.pounds(5_000_000), password);
        staff("finance", "Leila Haddad", FINANCE, null, password);
        staff("finance2", "Peter Lindqvist", FINANCE, null, password);
        staff("auditor", "Ruth Mbeki", AUDITOR, null, password);
        staff("reviewer1", "Dr Samuel Iyer", REVIEWER, null, password);
        staff("reviewer2", "Catrin Hughes", REVIEWER, null, password);
        staff("reviewer3", "Dr Yusuf Demir", REVIEWER, null, password);
        staff("reviewer4", "Beatrice Lowell", REVIEWER, null, password);
        staff("applicant", "Amara Okafor", APPLICANT, null, password);
        staff("applicant2", "Tomos Pryce", APPLICANT, null, password);
    }

    private void staff(String sign, String name, Role role, @Nullable Money limit, String password) {
        sign(sign, name, sign + DOMAIN, limit, password, role);
    }

    private void sign(String sign, String name, String email, @Nullable Money limit, String password, Role... roles) {
        var id = add(name, email, limit, password, roles);
        known.put(sign, id);
    }

    /** Tokens last a year, so they are given out last. */
    void giveTokens() {
        known.forEach((sign, id) -> tokens.createKnown(id, "demo-" + sign));
    }

    /** The person with this address, who enters now if nobody has it yet. */
    PersonId applicant(String name, String email) {
        var there = people.byEmail(email);
        if (there.isPresent()) return there.get().id();
        return add(name, email, null, nobodyKnows, APPLICANT);
    }

    private PersonId add(String name, String email, @Nullable Money limit, String password, Role... roles) {
        Set<Role> held = EnumSet.noneOf(Role.class);
        held.addAll(Set.of(roles));
        return people.add(new AddPerson(name, email, held, null, limit, password), null);
    }

    PersonId who(String sign) {
        var id = known.get(sign);
        if (id == null) throw new IllegalArgumentException("Nobody in the cast is called " + sign);
        return id;
    }
}
