package org.almoner.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.almoner.shared.Refusal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;

/** Someone with an account. The address is kept in lower case and belongs to one person only. */
public final class Person {

    @Id
    private final PersonId id;

    private final String email;
    private final Instant createdAt;
    private String name;
    private @Nullable String password;

    @MappedCollection(idColumn = "person")
    private Set<Held> roles;

    private @Nullable Money approvalLimit;
    private @Nullable String employer;
    private boolean enabled;
    private boolean emailConfirmed;

    @Version
    private @Nullable Integer version;

    Person(
            PersonId id,
            String email,
            Instant createdAt,
            String name,
            @Nullable String password,
            Set<Held> roles,
            @Nullable Money approvalLimit,
            @Nullable String employer,
            boolean enabled,
            boolean emailConfirmed,
            @Nullable Integer version) {
        this.id = id;
        this.email = email;
        this.createdAt = createdAt;
        this.name = name;
        this.password = password;
        this.roles = roles;
        this.approvalLimit = approvalLimit;
        this.employer = employer;
        this.enabled = enabled;
        this.emailConfirmed = emailConfirmed;
        this.version = version;
    }

    static Person registering(String name, String email, String password, Instant now) {
        return new Person(
                PersonId.next(),
                address(email),
                now,
                name.strip(),
                password,
                held(Set.of(Role.APPLICANT)),
                null,
                null,
                true,
                false,
                null);
    }

    static Person added(AddPerson added, @Nullable String password, Instant now) {
        return new Person(
                PersonId.next(),
                address(added.email()),
                now,
                added.name().strip(),
                password,
                held(added.roles()),
                added.approvalLimit(),
                added.employer(),
                true,
                password != null,
                null);
    }

    /** An e-mail address as it is stored and compared. */
    static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Before the address is confirmed nobody owns the account, so the latest registration of it counts. */
    void registerAgain(String name, String password) {
        this.name = name.strip();
        this.password = password;
    }

    PersonConfirmed confirm() {
        emailConfirmed = true;
        return new PersonConfirmed(id, id);
    }

    PasswordReset resetPassword(String password) {
        this.password = password;
        emailConfirmed = true;
        return new PasswordReset(id, id);
    }

    RolesChanged changeRoles(Set<Role> roles, PersonId by) {
        refuseOwn(by, "identity.own-roles");
        this.roles = held(roles);
        return new RolesChanged(id, Set.copyOf(roles), by);
    }

    LimitChanged changeLimit(@Nullable Money limit, PersonId by) {
        refuseOwn(by, "identity.own-limit");
        if (limit != null && limit.isNegative()) throw new Refusal("identity.limit-negative");
        approvalLimit = limit;
        return new LimitChanged(id, limit, by);
    }

    PersonDisabled disable(PersonId by) {
        refuseOwn(by, "identity.own-account");
        enabled = false;
        return new PersonDisabled(id, by);
    }

    PersonEnabled enable(PersonId by) {
        refuseOwn(by, "identity.own-account");
        enabled = true;
        return new PersonEnabled(id, by);
    }

    private void refuseOwn(PersonId by, String code) {
        if (id.equals(by)) throw new Refusal(code);
    }

    private static Set<Held> held(Collection<Role> roles) {
        return roles.stream().map(Held::new).collect(Collectors.toCollection(HashSet::new));
    }

    public PersonId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String email() {
        return email;
    }

    public Set<Role> roles() {
        return roles.stream().map(Held::role).collect(Collectors.toUnmodifiableSet());
    }

    public boolean has(Role role) {
        return roles().contains(role);
    }

    /** The largest total this person may approve; {@code null} means they may approve nothing. */
    public @Nullable Money approvalLimit() {
        return approvalLimit;
    }

    /** Who employs them, as told to the administrator: a reviewer never judges an application of their employer. */
    public @Nullable String employer() {
        return employer;
    }

    public boolean enabled() {
        return enabled;
    }

    public boolean emailConfirmed() {
        return emailConfirmed;
    }

    public Standing standing() {
        return Standing.of(enabled, emailConfirmed);
    }

    boolean maySignIn() {
        return standing() == Standing.ENABLED;
    }

    public Instant createdAt() {
        return createdAt;
    }

    @Nullable
    String password() {
        return password;
    }
}
