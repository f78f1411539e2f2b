package org.almoner.web.cases;

import java.util.UUID;

/** One process of a case, and what it runs for. */
record Strand(String process, String text, UUID subject) {}
