package org.almoner.document;

import java.util.UUID;
import org.almoner.shared.Event;

/**
 * The scanner found something in a file, which nobody can open from now on.
 *
 * @param owner what it belongs to
 * @param threat as the scanner names it
 */
public record DocumentQuarantined(DocumentId subject, UUID owner, String name, String threat) implements Event {}
