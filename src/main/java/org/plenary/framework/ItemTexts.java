package org.plenary.framework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.base.StaleChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every title and text that an item had, and the one way to give it others. Knows no rights. */
@Repository
class ItemTexts {
    private static final String COLUMNS =
            "select version, title, text, at, by_account, amendment_id from framework_item_text ";

    private final ItemRows items;
    private final FrameworkChanges changes;
    private final JdbcClient jdbc;
    private final Clock clock;

    ItemTexts(ItemRows items, FrameworkChanges changes, JdbcClient jdbc, Clock clock) {
        this.items = items;
        this.changes = changes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What an item said from a version on. */
    record Text(
            long version,
            String title,
            String text,
            Instant at,
            AccountId by,
            @Nullable AmendmentId amendment) {}

    /**
     * Gives the item another title and text, in the caller's transaction; the caller has locked the
     * framework.
     *
     * @param amendment the amendment that does it, null when somebody edits
     * @return the item's new version
     * @throws StaleChange when the item is not at the expected version any more
     */
    long replaceText(
            ItemId item,
            long expectedVersion,
            String title,
            String text,
            @Nullable AmendmentId amendment,
            AccountId by) {
        ItemRows.Row stored =
                items.lock(item).filter(row -> !row.deleted()).orElseThrow(FrameworkPeople::noItem);
        if (stored.version() != expectedVersion) {
            throw new StaleChange(
                    "The item " + stored.code(),
                    ItemWords.of(title, text),
                    ItemWords.of(stored.title(), stored.text()));
        }
        jdbc.sql(
                        """
                        update framework_item set title = :title, text = :text,
                          version = version + 1, changed_at = :now, changed_by = :by
                        where id = :id
                        """)
                .param("title", title)
                .param("text", text)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .param("id", item.value())
                .update();
        long version = expectedVersion + 1;
        record(item, version, title, text, amendment, by);
        changes.changed(stored.framework(), item);
        return version;
    }

    /** Keeps what the item says from this version on. */
    void record(
            ItemId item,
            long version,
            String title,
            String text,
            @Nullable AmendmentId amendment,
            AccountId by) {
        jdbc.sql(
                        """
                        insert into framework_item_text
                          (item_id, version, title, text, at, by_account, amendment_id)
                        values (:item, :version, :title, :text, :now, :by, :amendment)
                        """)
                .param("item", item.value())
                .param("version", version)
                .param("title", title)
                .param("text", text)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .param(
                        "amendment",
                        amendment == null ? null : amendment.value(),
                        java.sql.Types.OTHER)
                .update();
    }

    /** What the item said at the version: the newest text that is not younger. */
    Optional<Text> at(ItemId item, long version) {
        return jdbc.sql(
                        COLUMNS
                                + "where item_id = ? and version <= ? order by version desc limit 1")
                .params(item.value(), version)
                .query(ItemTexts::read)
                .optional();
    }

    /** Newest first, at most as many as asked. */
    List<Text> of(ItemId item, int most) {
        return jdbc.sql(COLUMNS + "where item_id = ? order by version desc limit ?")
                .params(item.value(), most)
                .query(ItemTexts::read)
                .list();
    }

    private static Text read(ResultSet row, int n) throws SQLException {
        UUID amendment = row.getObject(6, UUID.class);
        return new Text(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getTimestamp(4).toInstant(),
                new AccountId(row.getObject(5, UUID.class)),
                amendment == null ? null : new AmendmentId(amendment));
    }
}
