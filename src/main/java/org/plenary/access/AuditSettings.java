package org.plenary.access;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the audit trail is kept, such as {@code plenary.audit.kept=P2Y}.
 *
 * @param kept at least 90 days, so that a slip of the pen does not take away what just happened
 */
@ConfigurationProperties("plenary.audit")
record AuditSettings(@DefaultValue("P2Y") Period kept) {
    private static final int FEWEST_DAYS = 90;

    AuditSettings {
        if (kept.isNegative() || kept.toTotalMonths() * 30 + kept.getDays() < FEWEST_DAYS) {
            throw new IllegalArgumentException(
                    "plenary.audit.kept has to be at least %d days, such as P2Y"
                            .formatted(FEWEST_DAYS));
        }
    }
}
