package org.almoner.identity;

import java.util.Set;

/** Who speaks with a token, and what the token lets them do. */
public record TokenBearer(TokenId token, SignedIn person, Set<Scope> scopes) {}
