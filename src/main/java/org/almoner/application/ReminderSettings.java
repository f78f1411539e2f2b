package org.almoner.application;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param before how long before the deadline unfinished drafts are reminded */
@ConfigurationProperties("almoner.reminders")
record ReminderSettings(@DefaultValue({"7d", "1d"}) List<Duration> before) {}
