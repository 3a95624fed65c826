package org.plenary.base;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/** Ears of a second node in the same process. */
public final class TestSignals {
    private TestSignals() {}

    public static Signals another(JdbcTemplate jdbc, JdbcConnectionDetails database) {
        return new Signals(jdbc, database);
    }
}
