package org.almoner.application;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AttachmentSettings.class, ReminderSettings.class})
class ApplicationConfiguration {}
