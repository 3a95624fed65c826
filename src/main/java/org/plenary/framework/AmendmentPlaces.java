package org.plenary.framework;

import java.sql.Types;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.framework.ItemRows.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a place that was named by its neighbours is now, after others moved or were deleted. */
@Component
class AmendmentPlaces {
    private final ItemRows items;
    private final JdbcClient jdbc;

    AmendmentPlaces(ItemRows items, JdbcClient jdbc) {
        this.items = items;
        this.jdbc = jdbc;
    }

    ItemPlace of(Row moved, AmendmentPlan.Place place) {
        return of(moved.framework(), place, moved.id());
    }

    ItemPlace of(FrameworkId framework, AmendmentPlan.Place place) {
        return of(framework, place, null);
    }

    private ItemPlace of(FrameworkId framework, AmendmentPlan.Place place, @Nullable ItemId moved) {
        ItemId after = place.after();
        if (after == null) {
            return new ItemPlace(place.parent(), 0);
        }
        Row before = items.find(after).orElseThrow(FrameworkPeople::noItem);
        if (!Objects.equals(before.parent(), place.parent())) {
            return ItemPlace.endOf(place.parent());
        }
        // a deleted neighbour keeps its position, so the place behind it is still known
        int position =
                jdbc.sql(
                                """
                                select count(*) from framework_item
                                where framework_id = :framework and deleted_at is null
                                  and parent_id is not distinct from :parent
                                  and id is distinct from :moved and position <= :position
                                """)
                        .param("framework", framework.value())
                        .param("parent", AmendmentRows.value(place.parent()), Types.OTHER)
                        .param("moved", AmendmentRows.value(moved), Types.OTHER)
                        .param("position", before.position())
                        .query(Integer.class)
                        .single();
        return new ItemPlace(place.parent(), position);
    }
}
