package org.almoner.document;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param maxSize of one file that somebody sends */
@ConfigurationProperties("almoner.documents")
record DocumentSettings(@DefaultValue("10MB") DataSize maxSize) {}
