package org.plenary.framework;

import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.base.InvalidInput;
import org.plenary.base.StaleChange;
import org.plenary.framework.ItemRows.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at what stands below an item that is proposed to go; knows no rights. */
@Component
class DeletionReaches {
    private static final int MOST_NAMED = 50;

    private final AmendmentRows rows;
    private final AmendmentNames names;
    private final JdbcClient jdbc;

    DeletionReaches(AmendmentRows rows, AmendmentNames names, JdbcClient jdbc) {
        this.rows = rows;
        this.names = names;
        this.jdbc = jdbc;
    }

    private record Below(String label, String state, boolean changed) {}

    /**
     * In a constant number of queries.
     *
     * @param deletion an open one
     */
    DeletionReach of(AmendmentRow deletion, ItemId item, AccountId reader) {
        List<ItemId> branch = rows.below(item);
        List<Below> below = below(deletion, item, branch);
        List<AmendmentRow> open =
                rows.openIn(branch).stream().filter(a -> !a.id().equals(deletion.id())).toList();
        return new DeletionReach(
                below.size(),
                below.stream().filter(Below::changed).map(Below::label).limit(MOST_NAMED).toList(),
                names.shown(reader, open),
                seen(below, deletion, branch));
    }

    /**
     * Nobody's work goes unseen: what is below the item must be what the editor was shown.
     *
     * @param below what was seen, {@link DeletionReach#seen()}; empty where nothing was shown
     */
    void requireSeen(AmendmentRow deletion, Row item, String below, AccountId by) {
        DeletionReach reach = of(deletion, item.id(), by);
        if (!below.isEmpty() && !below.equals(reach.seen())) {
            throw new StaleChange(
                    "What stands below " + item.code(),
                    "Delete it with all below it",
                    reach.words());
        }
        if (below.isEmpty() && reach.more()) {
            throw new InvalidInput(
                    "%s So nothing was decided. Look at the list of what goes with %s, and accept it then."
                            .formatted(reach.words(), item.code()));
        }
    }

    private List<Below> below(AmendmentRow deletion, ItemId item, List<ItemId> branch) {
        return jdbc.sql(
                        """
                        select code, title, id || ':' || version, changed_at > :proposed
                        from framework_item
                        where id = any(:branch) and id <> :item and deleted_at is null
                        order by code, id
                        """)
                .param("proposed", Timestamp.from(deletion.proposedAt()))
                .param("branch", values(branch))
                .param("item", item.value())
                .query((row, n) ->
                        new Below(
                                (row.getString(1) + " " + row.getString(2)).strip(),
                                row.getString(3),
                                row.getBoolean(4)))
                .list();
    }

    /** Of all open amendments, not only of those that are named. */
    private String seen(List<Below> below, AmendmentRow deletion, List<ItemId> branch) {
        List<String> open =
                jdbc.sql(
                                """
                                select id || ':' || version from amendment
                                where state = 'OPEN' and id <> :self
                                  and (item_id = any(:branch) or new_parent = any(:branch))
                                order by 1
                                """)
                        .param("self", deletion.id().value())
                        .param("branch", values(branch))
                        .query(String.class)
                        .list();
        String all = String.join(",", below.stream().map(Below::state).toList()) + ";" + open;
        return UUID.nameUUIDFromBytes(all.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    private static UUID[] values(List<ItemId> items) {
        return items.stream().map(ItemId::value).toArray(UUID[]::new);
    }
}
