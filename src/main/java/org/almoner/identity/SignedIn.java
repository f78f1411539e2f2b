package org.almoner.identity;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * The person behind a request, by session or by API token. It is kept in the session; when a person's roles change
 * their sessions end, so it is never out of date.
 */
public record SignedIn(PersonId id, String name, String email, Set<Role> roles) implements UserDetails {

    public SignedIn {
        roles = Set.copyOf(roles);
    }

    public static SignedIn of(Person person) {
        return new SignedIn(person.id(), person.name(), person.email(), person.roles());
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    public boolean hasAny(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }

    /** The candidate groups of this person's roles; groups of organisations come from the organisations. */
    public Set<String> groups() {
        return roles.stream().map(Role::group).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    /** Always empty: the secret is compared at sign-in and never kept. */
    @Override
    public String getPassword() {
        return "";
    }

    /** The id as text: the key under which a person's sessions are found. */
    @Override
    public String getUsername() {
        return id.toString();
    }
}
