package org.plenary.directory;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the directory keeps what is not the person's own to take away, such as {@code
 * plenary.retention.messages=P2Y}.
 *
 * @param messages words that were sent through the relay
 * @param imports what is needed to undo an import
 * @param unclaimed entries that nobody claimed or changed
 */
@ConfigurationProperties("plenary.retention")
record RetentionSettings(
        @DefaultValue("P2Y") Period messages,
        @DefaultValue("P90D") Period imports,
        @DefaultValue("P3Y") Period unclaimed) {}
