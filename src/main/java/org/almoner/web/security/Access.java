package org.almoner.web.security;

import static org.almoner.identity.Role.ADMIN;
import static org.almoner.identity.Role.APPLICANT;
import static org.almoner.identity.Role.APPROVER;
import static org.almoner.identity.Role.AUDITOR;
import static org.almoner.identity.Role.FINANCE;
import static org.almoner.identity.Role.OFFICER;
import static org.almoner.identity.Role.PANEL;
import static org.almoner.identity.Role.REVIEWER;
import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.HEAD;
import static org.springframework.http.HttpMethod.PATCH;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAnyRole;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;

import java.util.Arrays;
import java.util.List;
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
        "/verify",
        "/help/**",
        "/api-docs",
        "/assets/**",
        "/webjars/**",
        "/favicon.ico",
        "/error",
        "/actuator/health/**"
    };

    private static final String[] SIGNED_IN = {
        "/sign-out",
        "/tasks/**",
        "/account/**",
        "/applications/**",
        "/awards/**",
        "/agreements/**",
        "/claims/**",
        "/recoveries/**"
    };

    private Access() {}

    static void ofPages(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to) {
        to.requestMatchers(EVERYONE).permitAll();
        to.requestMatchers(GET, "/rounds/**").permitAll();
        to.requestMatchers(HEAD, "/rounds/**").permitAll();
        to.requestMatchers(GET, "/rounds.atom").permitAll();
        to.requestMatchers(SIGNED_IN).authenticated();
        to.requestMatchers("/applicant/**").hasAnyRole(any(APPLICANT));
        to.requestMatchers("/reviewer/**").hasAnyRole(any(REVIEWER));
        to.requestMatchers("/officer/**").hasAnyRole(any(OFFICER));
        to.requestMatchers("/panel/**").hasAnyRole(any(PANEL));
        to.requestMatchers("/approver/**").hasAnyRole(any(APPROVER));
        to.requestMatchers("/finance/transfers/new", "/finance/agreements/*/recovery")
                .hasAnyRole(any(FINANCE));
        to.requestMatchers("/finance/runs/*/file", "/finance/runs/new").hasAnyRole(any(FINANCE));
        to.requestMatchers(GET, "/finance/**").hasAnyRole(any(FINANCE, AUDITOR));
        to.requestMatchers("/finance/**").hasAnyRole(any(FINANCE));
        to.requestMatchers("/audit/**").hasAnyRole(any(AUDITOR, ADMIN));
        to.requestMatchers("/admin/**").hasAnyRole(any(ADMIN));
        to.anyRequest().denyAll();
    }

    private static final Role[] STAFF = {OFFICER, PANEL, APPROVER, FINANCE, AUDITOR};

    /** A token does what its owner may do, as far as its scopes go. */
    static void ofApi(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to) {
        read(to, "/api/v1/rounds/*/recipients", STAFF);
        read(to, "/api/v1/rounds/*/drafts", OFFICER);
        to.requestMatchers(GET, "/api/v1/openapi.json", "/api/v1/rounds/**", "/api/v1/verification")
                .permitAll();
        write(to, "/api/v1/rounds/*/conclusion", PANEL);
        write(to, "/api/v1/rounds/**", OFFICER);
        read(to, "/api/v1/rankings/**", OFFICER, PANEL, APPROVER, FINANCE, AUDITOR);
        read(to, "/api/v1/funds/**", STAFF);
        write(to, "/api/v1/funds/**", OFFICER);
        read(to, "/api/v1/pots/**", STAFF);
        read(to, "/api/v1/awards/*/book", FINANCE, AUDITOR);
        read(to, "/api/v1/transfers/**", APPROVER, FINANCE, AUDITOR);
        write(to, "/api/v1/transfers/*/approval", APPROVER);
        write(to, "/api/v1/transfers/*/refusal", APPROVER);
        write(to, "/api/v1/transfers", FINANCE);
        read(to, "/api/v1/recoveries", STAFF);
        read(to, "/api/v1/recoveries/*", Role.values());
        write(to, "/api/v1/recoveries/*/receipt", FINANCE);
        write(to, "/api/v1/recoveries/*/write-off", APPROVER);
        write(to, "/api/v1/recoveries", FINANCE, OFFICER);
        read(to, "/api/v1/check", ADMIN, AUDITOR, FINANCE);
        read(to, "/api/v1/reports/**", FINANCE, AUDITOR);
        read(to, "/api/v1/payments", FINANCE, AUDITOR);
        read(to, "/api/v1/payments/**", Role.values());
        read(to, "/api/v1/payment-runs/*/file", FINANCE);
        read(to, "/api/v1/payment-runs/**", FINANCE, AUDITOR);
        write(to, "/api/v1/payment-runs/**", FINANCE);
        read(to, "/api/v1/bank-accounts/**", FINANCE, AUDITOR);
        write(to, "/api/v1/bank-accounts/**", FINANCE);
        write(to, "/api/v1/organisations/*/subsidy/*", OFFICER);
        read(to, "/api/v1/organisations/**", Role.values());
        write(to, "/api/v1/organisations/**", APPLICANT);
        read(to, "/api/v1/applications/*/reviewer-candidates", OFFICER);
        read(to, "/api/v1/applications/*/reviews", OFFICER, PANEL, APPROVER, AUDITOR);
        read(to, "/api/v1/applications/*/assessment", OFFICER, PANEL, APPROVER, AUDITOR);
        write(to, "/api/v1/applications/*/reviews/**", OFFICER);
        write(to, "/api/v1/applications/*/eligibility", OFFICER);
        write(to, "/api/v1/applications/*/extension", OFFICER);
        write(to, "/api/v1/applications/*/reopening", OFFICER);
        write(to, "/api/v1/applications/*/messages", OFFICER, APPLICANT);
        read(to, "/api/v1/applications/**", Role.values());
        write(to, "/api/v1/applications/**", APPLICANT);
        read(to, "/api/v1/reviews/**", REVIEWER);
        write(to, "/api/v1/reviews/**", REVIEWER);
        read(to, "/api/v1/awards", STAFF);
        read(to, "/api/v1/awards/**", Role.values());
        write(to, "/api/v1/awards/*/moderation", PANEL);
        write(to, "/api/v1/awards/*/decision", PANEL);
        write(to, "/api/v1/awards/*/approvals", APPROVER);
        write(to, "/api/v1/awards/*/return", APPROVER);
        write(to, "/api/v1/awards/*/offer", OFFICER);
        write(to, "/api/v1/awards/*/answer", APPLICANT);
        read(to, "/api/v1/investments", STAFF);
        read(to, "/api/v1/investments/**", Role.values());
        write(to, "/api/v1/investments/*/decision", APPROVER);
        write(to, "/api/v1/investments/*/application", APPLICANT);
        write(to, "/api/v1/investments/**", OFFICER);
        read(to, "/api/v1/agreements/*/due-diligence", STAFF);
        read(to, "/api/v1/agreements/**", Role.values());
        write(to, "/api/v1/agreements/*/signature", APPLICANT);
        write(to, "/api/v1/agreements/*/countersignature", APPROVER);
        for (var act : List.of("due-diligence", "suspension", "resumption", "reviews", "termination", "closing"))
            write(to, "/api/v1/agreements/*/" + act, OFFICER);
        write(to, "/api/v1/agreements/*/reports/*/acceptance", OFFICER);
        write(to, "/api/v1/agreements/*/reports/*/return", OFFICER);
        write(to, "/api/v1/agreements/*/reports/**", APPLICANT);
        write(to, "/api/v1/agreements/*/claims", APPLICANT);
        read(to, "/api/v1/claims", OFFICER, APPROVER, FINANCE, AUDITOR);
        read(to, "/api/v1/claims/**", Role.values());
        write(to, "/api/v1/claims/*/check", OFFICER);
        write(to, "/api/v1/claims/*/return", OFFICER);
        write(to, "/api/v1/claims/*/rejection", OFFICER);
        write(to, "/api/v1/claims/*/approval", APPROVER);
        write(to, "/api/v1/claims/*/recheck", APPROVER);
        write(to, "/api/v1/claims/**", APPLICANT);
        read(to, "/api/v1/people/me", Role.values());
        read(to, "/api/v1/tasks/**", Role.values());
        write(to, "/api/v1/tasks/**", Role.values());
        to.anyRequest().denyAll();
    }

    private static void read(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to,
            String address,
            Role... roles) {
        to.requestMatchers(GET, address).access(allOf(scope(Scope.READ), hasAnyRole(any(roles))));
        to.requestMatchers(HEAD, address).access(allOf(scope(Scope.READ), hasAnyRole(any(roles))));
    }

    /** Every method but reading. */
    private static void write(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to,
            String address,
            Role... roles) {
        for (var method : List.of(POST, PUT, PATCH, DELETE))
            to.requestMatchers(method, address).access(allOf(scope(Scope.WRITE), hasAnyRole(any(roles))));
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
