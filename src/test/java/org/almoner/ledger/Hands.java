package org.almoner.ledger;

import static org.almoner.shared.Sterling.pounds;

import java.util.List;
import java.util.stream.Stream;
import org.almoner.claim.ClaimFixture;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;

/** Whose hands money goes through: every part twice, so that a second pair of eyes comes along; one limit is small. */
record Hands(List<PersonId> leads, List<PersonId> officers, List<PersonId> approvers, List<PersonId> finance) {

    static Hands of(ClaimFixture given) {
        var others = given.awards();
        return new Hands(
                List.of(given.agreements.lead),
                List.of(given.agreements.officer, others.person("Olly", Role.OFFICER)),
                List.of(given.agreements.director, others.person("Small Budget", pounds(900), Role.APPROVER)),
                Stream.of("Femi", "Fola", "Fred")
                        .map(name -> others.person(name, Role.FINANCE))
                        .toList());
    }

    List<PersonId> all() {
        return Stream.of(leads, officers, approvers, finance)
                .flatMap(List::stream)
                .toList();
    }
}
