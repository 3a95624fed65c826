package org.plenary.framework;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.plenary.summary.PassageKey;
import org.plenary.summary.SummaryId;
import org.plenary.summary.SummaryPlace;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which passages bear on which items, without their words; knows no rights. */
@Repository
class EvidenceTies {
    private final JdbcClient jdbc;

    EvidenceTies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One tie of an item that is not deleted. */
    record Tie(
            ItemId item,
            PassageKey passage,
            EvidenceTie tie,
            boolean stands,
            boolean changed,
            boolean released) {

        /** Whether who knows of the summary may know of the tie. */
        boolean visible(SummaryPlace place) {
            return place.readable() || released;
        }
    }

    /** An item that rests on a passage. */
    record Use(FrameworkId framework, String blockId, EvidenceTie tie, String code, String title) {}

    List<Tie> of(FrameworkId framework) {
        return jdbc.sql(
                        """
                        select e.item_id, e.summary_id, e.block_id, e.tie, e.state <> 'GONE' stands,
                               e.state <> 'CURRENT' changed,
                               e.released_version is not null released
                          from framework_evidence e
                          join framework_item i on i.id = e.item_id and i.deleted_at is null
                         where e.framework_id = ?\
                        """)
                .param(framework.value())
                .query((row, n) ->
                        new Tie(
                                new ItemId(id(row.getObject("item_id", UUID.class))),
                                new PassageKey(
                                        new SummaryId(id(row.getObject("summary_id", UUID.class))),
                                        row.getString("block_id")),
                                EvidenceTie.valueOf(row.getString("tie")),
                                row.getBoolean("stands"),
                                row.getBoolean("changed"),
                                row.getBoolean("released")))
                .list();
    }

    /** What rests on a summary's passages, in any framework. */
    List<Use> uses(SummaryId summary, int most) {
        return jdbc.sql(
                        """
                        select e.framework_id, e.block_id, e.tie, i.code, i.title
                          from framework_evidence e
                          join framework_item i on i.id = e.item_id and i.deleted_at is null
                         where e.summary_id = ? and e.state <> 'GONE'
                         order by e.linked_at, e.id limit ?\
                        """)
                .params(summary.value(), most)
                .query((row, n) ->
                        new Use(
                                new FrameworkId(id(row.getObject("framework_id", UUID.class))),
                                row.getString("block_id"),
                                EvidenceTie.valueOf(row.getString("tie")),
                                row.getString("code"),
                                row.getString("title")))
                .list();
    }

    private static UUID id(@org.jspecify.annotations.Nullable UUID id) {
        return Objects.requireNonNull(id);
    }
}
