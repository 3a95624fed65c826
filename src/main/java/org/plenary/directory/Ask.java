package org.plenary.directory;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One question to the entries.
 *
 * @param all texts of tsqueries over the viewer's shared tags; each of them must hold. One for each
 *     word and filter, as the index looks for several small ones faster than for one large one.
 * @param self the viewer's own entry when it answers, else {@link #NOBODY}; it is not found through
 *     the index
 * @param among the only people who can answer; null for all
 */
record Ask(List<String> all, UUID self, @Nullable Set<UUID> among) {
    static final UUID NOBODY = new UUID(0, 0);

    Ask(List<String> all, UUID self) {
        this(all, self, null);
    }

    Ask {
        if (among != null && !among.contains(self)) {
            self = NOBODY;
        }
    }

    /** What stands for {@code :asked} in a statement. */
    String in(String sql) {
        return sql.replace(
                ":asked",
                IntStream.range(0, all.size())
                        .mapToObj(i -> "search @@ :asked" + i)
                        .collect(
                                Collectors.joining(
                                        " and ",
                                        "(",
                                        among == null
                                                ? ")"
                                                : " and person_id = any(:among::uuid[]))")));
    }

    JdbcClient.StatementSpec parameters(JdbcClient.StatementSpec statement) {
        for (int i = 0; i < all.size(); i++) {
            statement.param("asked" + i, parameter(all.get(i)));
        }
        if (among != null) {
            statement.param("among", among.toArray(UUID[]::new));
        }
        return statement.param("self", self);
    }

    /** Sent with its type: a cast in the statement would be read again for every row. */
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
