package org.almoner.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Optional;
import org.almoner.identity.TokenBearer;
import org.almoner.identity.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** {@code Authorization: Bearer <token>}. A token that does not work is refused even where none is needed. */
class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final AuthenticationEntryPoint refused;

    BearerTokenFilter(Tokens tokens, AuthenticationEntryPoint refused) {
        this.tokens = tokens;
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            chain.doFilter(request, response);
            return;
        }
        var bearer = header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? tokens.authenticate(header.substring(SCHEME.length()).strip())
                : Optional.<TokenBearer>empty();
        if (bearer.isEmpty()) {
            refused.commence(request, response, new BadCredentialsException("The token does not work"));
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(authentication(bearer.get())));
        chain.doFilter(request, response);
    }

    private static Authentication authentication(TokenBearer bearer) {
        var may = new ArrayList<GrantedAuthority>(bearer.person().getAuthorities());
        bearer.scopes().forEach(scope -> may.add(new SimpleGrantedAuthority(Access.authority(scope))));
        return UsernamePasswordAuthenticationToken.authenticated(bearer.person(), null, may);
    }
}
