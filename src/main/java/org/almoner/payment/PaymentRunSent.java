package org.almoner.payment;

import org.almoner.document.DocumentId;
import org.almoner.shared.Event;

/** The file for the bank is written; there is no other one of this run. */
public record PaymentRunSent(PaymentRunId subject, DocumentId document, String sha256) implements Event {}
