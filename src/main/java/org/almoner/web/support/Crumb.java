package org.almoner.web.support;

/** One place above the page, for the layout's {@code crumbs}: a path of ours and the text of its link. */
public record Crumb(String path, String text) {}
