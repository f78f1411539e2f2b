package org.almoner.web.security;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.almoner.Almoner;
import org.almoner.identity.PersonId;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.almoner.identity.SignedIn;
import org.almoner.support.AlmonerTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Walks every mapped address as every role and as a stranger, and holds the answers to access.txt. */
@AlmonerTest
@Transactional
class AccessTests {

    /** One line of access.txt; no roles and {@code everyone} false means any role. */
    record Line(String method, String address, boolean everyone, Set<Role> roles) {

        static Line parse(String text) {
            var words = text.trim().split("\\s+");
            var who = Set.of(words).contains("EVERYONE") || Set.of(words).contains("SIGNED_IN")
                    ? EnumSet.allOf(Role.class)
                    : Arrays.stream(words)
                            .skip(2)
                            .map(Role::valueOf)
                            .collect(toCollection(() -> EnumSet.noneOf(Role.class)));
            return new Line(words[0], words[1], words[2].equals("EVERYONE"), who);
        }

        String key() {
            return method + " " + address;
        }
    }

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    MockMvcTester mvc;

    @Test
    void everyAddressNamesItsRoles() {
        var named = lines().map(Line::key).collect(toCollection(TreeSet::new));
        assertThat(named).isEqualTo(mapped());
    }

    @Test
    void everyAddressOpensToItsRolesAndToNobodyElse() {
        var wrong = new ArrayList<String>();
        lines().forEach(line -> {
            if (open(line, null) != line.everyone()) wrong.add("a stranger at " + line.key());
            for (var role : Role.values())
                if (open(line, role) != line.roles().contains(role)) wrong.add(role + " at " + line.key());
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void anAddressNobodyListedIsRefused() {
        var line = new Line("GET", "/nowhere/at/all", false, Set.of());
        assertThat(Stream.of(Role.values()).filter(role -> open(line, role))).isEmpty();
        var api = new Line("GET", "/api/v1/nowhere", false, Set.of());
        assertThat(Stream.of(Role.values()).filter(role -> open(api, role))).isEmpty();
    }

    private boolean open(Line line, @Nullable Role role) {
        var address = line.address().replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
        var request = mvc.method(HttpMethod.valueOf(line.method())).uri(address);
        if (!address.startsWith("/api/")) request = request.with(csrf());
        if (role != null) request = request.with(authentication(signedIn(role)));
        var answer = request.exchange().getResponse();
        var toSignIn = String.valueOf(answer.getRedirectedUrl()).contains("/sign-in");
        return answer.getStatus() != 401 && answer.getStatus() != 403 && !toSignIn;
    }

    private static UsernamePasswordAuthenticationToken signedIn(Role role) {
        var me = new SignedIn(new PersonId(UUID.randomUUID()), "Somebody", "somebody@almoner.test", Set.of(role));
        var may = new ArrayList<GrantedAuthority>(me.getAuthorities());
        for (var scope : Scope.values()) may.add(new SimpleGrantedAuthority(Access.authority(scope)));
        return UsernamePasswordAuthenticationToken.authenticated(me, null, may);
    }

    private Set<String> mapped() {
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> ofAlmoner(entry.getValue().getBeanType()))
                .map(entry -> entry.getKey())
                .flatMap(info -> info.getPatternValues().stream()
                        .flatMap(path ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + path)))
                .collect(toCollection(TreeSet::new));
    }

    /** Not of a library, and not of a test. */
    private static boolean ofAlmoner(Class<?> page) {
        return page.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .equals(Almoner.class.getProtectionDomain().getCodeSource().getLocation());
    }

    private static Stream<Line> lines() {
        try {
            List<String> all = new ClassPathResource("access.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(text -> !text.isBlank() && !text.startsWith("#"))
                    .toList();
            assertThat(all.stream().map(text -> text.trim().split("\\s+")[0]).collect(toSet()))
                    .isSubsetOf("GET", "POST", "PUT", "DELETE", "PATCH");
            return all.stream().map(Line::parse);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
