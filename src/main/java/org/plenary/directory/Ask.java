package org.plenary.directory;

import java.sql.SQLException;
import java.util.UUID;
import org.postgresql.util.PGobject;

/**
 * One question to the entries.
 *
 * @param query the text of a tsquery over the viewer's shared tags
 * @param self the viewer's own entry when it answers, else {@link #NOBODY}; it is not found through
 *     the index
 */
record Ask(String query, UUID self) {
    static final UUID NOBODY = new UUID(0, 0);

    /** Sent with its type: a cast in the statement would be read again for every row. */
    PGobject parameter() {
        return parameter(query);
    }

    static PGobject parameter(String query) {
        try {
            var parameter = new PGobject();
            parameter.setType("tsquery");
            parameter.setValue(query);
            return parameter;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
