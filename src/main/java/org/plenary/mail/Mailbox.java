package org.plenary.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads stored letters. They hold links that let people in, and this module knows no accounts:
 * whoever calls has made sure that an administrator reads.
 */
@Service
public class Mailbox {
    private static final String WHERE =
            " FROM mail_message WHERE position(lower(:text) in lower(recipient || ' ' || subject)) > 0";

    private final JdbcClient jdbc;
    private final boolean leaving;

    Mailbox(JdbcClient jdbc, @Value("${spring.mail.host:}") String host) {
        this.jdbc = jdbc;
        this.leaving = !host.isBlank();
    }

    /** Newest first; {@code limit} at most 200. */
    @Transactional(readOnly = true)
    public List<StoredMail> page(String text, int offset, int limit) {
        return jdbc.sql(
                        "SELECT *"
                                + WHERE
                                + " ORDER BY created_at DESC, id OFFSET :offset LIMIT :limit")
                .param("text", text.strip())
                .param("offset", offset)
                .param("limit", Math.min(limit, 200))
                .query((row, n) -> mail(row))
                .list();
    }

    @Transactional(readOnly = true)
    public int count(String text) {
        return jdbc.sql("SELECT count(*)" + WHERE)
                .param("text", text.strip())
                .query(Integer.class)
                .single();
    }

    /** Whether a mail server is set, so that letters leave this one. */
    public boolean leaving() {
        return leaving;
    }

    private static StoredMail mail(ResultSet row) throws SQLException {
        return new StoredMail(
                row.getObject("id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                StoredMail.State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                Objects.requireNonNullElse(row.getString("last_error"), ""));
    }
}
