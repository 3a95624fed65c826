package org.plenary.framework;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes where items stand: order among siblings, moves, deletion. The framework is locked. */
@Repository
class ItemPlaces {
    private final JdbcClient jdbc;
    private final Clock clock;

    ItemPlaces(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The children that are not deleted, in their order. */
    List<ItemId> children(FrameworkId framework, @Nullable ItemId parent) {
        return jdbc
                .sql(
                        """
                        select id from framework_item
                        where framework_id = :framework and parent_id is not distinct from :parent
                          and deleted_at is null
                        order by position, id
                        """)
                .param("framework", framework.value())
                .param("parent", parent == null ? null : parent.value(), java.sql.Types.OTHER)
                .query(UUID.class)
                .list()
                .stream()
                .map(ItemId::new)
                .toList();
    }

    /** The position behind all children, deleted ones too. */
    int behind(FrameworkId framework, @Nullable ItemId parent) {
        return jdbc.sql(
                        """
                        select coalesce(max(position), -1) + 1 from framework_item
                        where framework_id = :framework and parent_id is not distinct from :parent
                        """)
                .param("framework", framework.value())
                .param("parent", parent == null ? null : parent.value(), java.sql.Types.OTHER)
                .query(Integer.class)
                .single();
    }

    /** Gives the items the positions of the list; their versions stay. */
    void order(List<ItemId> siblings) {
        var ids = siblings.stream().map(ItemId::value).toArray(UUID[]::new);
        jdbc.sql(
                        """
                        update framework_item i set position = o.n - 1
                        from unnest(:ids::uuid[]) with ordinality as o (id, n)
                        where i.id = o.id and i.position <> o.n - 1
                        """)
                .param("ids", ids)
                .update();
    }

    /** Puts the item under the parent; its order there is written by {@link #order}. */
    void put(ItemId item, @Nullable ItemId parent, AccountId by) {
        jdbc.sql(
                        """
                        update framework_item set parent_id = :parent, version = version + 1,
                          changed_at = :now, changed_by = :by
                        where id = :id
                        """)
                .param("parent", parent == null ? null : parent.value(), java.sql.Types.OTHER)
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .param("id", item.value())
                .update();
    }

    /** Marks the item and all below it as deleted. */
    void delete(ItemId item, AccountId by) {
        jdbc.sql(
                        """
                        with recursive below (id) as (
                          select :id::uuid
                          union
                          select c.id from framework_item c join below b on c.parent_id = b.id)
                        update framework_item i set deleted_at = :now, version = version + 1,
                          changed_at = :now, changed_by = :by
                        from below b where i.id = b.id and i.deleted_at is null
                        """)
                .param("id", item.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .update();
    }

    /** Takes back the deletion of the item and of what was deleted with it. */
    void restore(ItemId item, AccountId by) {
        jdbc.sql(
                        """
                        with recursive below (id, at) as (
                          select id, deleted_at from framework_item where id = :id
                          union
                          select c.id, b.at from framework_item c
                          join below b on c.parent_id = b.id and c.deleted_at = b.at)
                        update framework_item i set deleted_at = null, version = version + 1,
                          changed_at = :now, changed_by = :by
                        from below b where i.id = b.id
                        """)
                .param("id", item.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .update();
    }
}
