package org.almoner.application;

/** An application whose last message is a question that waits for its people. */
public record OpenQuery(ApplicationId application, String reference, String title) {}
