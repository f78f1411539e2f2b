package org.almoner.api;

import java.util.Set;
import org.almoner.identity.Me;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.SignedIn;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/people")
class PeopleResource {

    record Myself(PersonId id, String name, String email, Set<Role> roles) {}

    @GetMapping("/me")
    Myself me(@Me SignedIn me) {
        return new Myself(me.id(), me.name(), me.email(), me.roles());
    }
}
