package org.almoner.claim;

import org.almoner.document.DocumentId;
import org.springframework.data.relational.core.mapping.Table;

/** A file that shows what was spent. */
@Table("claim_evidence")
public record Evidence(DocumentId document) {}
