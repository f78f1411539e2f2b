package org.almoner.agreement;

/**
 * What a signatory gives: the own name as typed, that the text was read and accepted, and the SHA-256 of the document
 * that was in front of them.
 */
public record Signature(String name, boolean agreed, String sha256) {}
