package org.almoner.application;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be attached to one application.
 *
 * @param perQuestion where the question itself sets no number
 * @param total all its files together
 */
@ConfigurationProperties("almoner.documents.attachments")
record AttachmentSettings(
        @DefaultValue("5") int perQuestion,
        @DefaultValue("50MB") DataSize total) {}
