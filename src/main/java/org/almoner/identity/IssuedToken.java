package org.almoner.identity;

/** A new token: the only time its value is known. */
public record IssuedToken(TokenId id, String value) {}
