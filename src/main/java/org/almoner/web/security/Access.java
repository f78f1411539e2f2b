package org.almoner.web.security;

import static org.almoner.identity.Role.ADMIN;
import static org.almoner.identity.Role.APPLICANT;
import static org.almoner.identity.Role.APPROVER;
import static org.almoner.identity.Role.AUDITOR;
import static org.almoner.identity.Role.FINANCE;
import static org.almoner.identity.Role.OFFICER;
import static org.almoner.identity.Role.PANEL;
import static org.almoner.identity.Role.REVIEWER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyRole;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;

import java.util.Arrays;
import org.almoner.identity.Role;
import org.almoner.identity.Scope;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Who may ask for which address. What is not listed is refused to everyone; what is listed only opens the door: who may
 * do this to that is asked of the domain.
 */
final class Access {

    private static final String[] EVERYONE = {
        "/",
        "/sign-in",
        "/register/**",
        "/confirm/**",
        "/forgotten-password/**",
        "/reset-password/**",
        "/accessibility",
        "/cookies",
        "/privacy",
        "/contact",
        "/help/**",
        "/api-docs",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico",
        "/error",
        "/actuator/health/**"
    };

    private static final String[] SIGNED_IN = {
        "/sign-out", "/tasks/**", "/account/**", "/applications/**", "/awards/**", "/agreements/**"
    };

    private Access() {}

    static void ofPages(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to) {
        to.requestMatchers(EVERYONE).permitAll();
        to.requestMatchers(GET, "/rounds/**").permitAll();
        to.requestMatchers(HEAD, "/rounds/**").permitAll();
        to.requestMatchers(SIGNED_IN).authenticated();
        to.requestMatchers("/applicant/**").hasAnyRole(any(APPLICANT));
        to.requestMatchers("/reviewer/**").hasAnyRole(any(REVIEWER));
        to.requestMatchers("/officer/**").hasAnyRole(any(OFFICER));
        to.requestMatchers("/panel/**").hasAnyRole(any(PANEL));
        to.requestMatchers("/approver/**").hasAnyRole(any(APPROVER));
        to.requestMatchers(GET, "/finance/**").hasAnyRole(any(FINANCE, AUDITOR));
        to.requestMatchers("/finance/**").hasAnyRole(any(FINANCE));
        to.requestMatchers("/audit/**").hasAnyRole(any(AUDITOR, ADMIN));
        to.requestMatchers("/admin/**").hasAnyRole(any(ADMIN));
        to.anyRequest().denyAll();
    }

    /** A token does what its owner may do, as far as its scopes go. */
    static void ofApi(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to) {
        to.requestMatchers(GET, "/api/v1/openapi.json", "/api/v1/rounds/**").permitAll();
        to.requestMatchers(GET, "/api/v1/funds/**", "/api/v1/pots/**")
                .access(allOf(scope(Scope.READ), hasAnyRole(any(OFFICER, PANEL, APPROVER, FINANCE, AUDITOR))));
        to.requestMatchers("/api/v1/reports/**").access(allOf(scope(Scope.READ), hasAnyRole(any(FINANCE, AUDITOR))));
        to.requestMatchers("/api/v1/rounds/*/conclusion").access(allOf(scope(Scope.WRITE), hasAnyRole(any(PANEL))));
        to.requestMatchers("/api/v1/funds/**", "/api/v1/rounds/**")
                .access(allOf(scope(Scope.WRITE), hasAnyRole(any(OFFICER))));
        to.requestMatchers(GET, "/api/v1/awards", "/api/v1/rankings/**")
                .access(allOf(scope(Scope.READ), hasAnyRole(any(OFFICER, PANEL, APPROVER, FINANCE, AUDITOR))));
        to.requestMatchers("/api/v1/awards/*/moderation", "/api/v1/awards/*/decision")
                .access(allOf(scope(Scope.WRITE), hasAnyRole(any(PANEL))));
        to.requestMatchers("/api/v1/awards/*/approvals", "/api/v1/awards/*/return")
                .access(allOf(scope(Scope.WRITE), hasAnyRole(any(APPROVER))));
        to.requestMatchers("/api/v1/awards/*/offer").access(allOf(scope(Scope.WRITE), hasAnyRole(any(OFFICER))));
        to.requestMatchers("/api/v1/awards/*/answer", "/api/v1/agreements/*/signature")
                .access(allOf(scope(Scope.WRITE), hasAnyRole(any(APPLICANT))));
        to.requestMatchers(GET, "/api/v1/**").hasAuthority(authority(Scope.READ));
        to.requestMatchers(HEAD, "/api/v1/**").hasAuthority(authority(Scope.READ));
        to.requestMatchers("/api/v1/**").hasAuthority(authority(Scope.WRITE));
        to.anyRequest().denyAll();
    }

    private static AuthorizationManager<RequestAuthorizationContext> scope(Scope scope) {
        return hasAuthority(authority(scope));
    }

    static String authority(Scope scope) {
        return "SCOPE_" + scope;
    }

    private static String[] any(Role... roles) {
        return Arrays.stream(roles).map(Enum::name).toArray(String[]::new);
    }
}
