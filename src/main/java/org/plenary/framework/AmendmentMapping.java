package org.plenary.framework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;

/** Makes amendments of the rows that {@link AmendmentRows} selects. */
final class AmendmentMapping {
    private AmendmentMapping() {}

    static AmendmentRow read(ResultSet row, int n) throws SQLException {
        return new AmendmentRow(
                new AmendmentId(row.getObject("id", UUID.class)),
                new FrameworkId(row.getObject("framework_id", UUID.class)),
                row.getInt("number"),
                new AccountId(row.getObject("author", UUID.class)),
                row.getTimestamp("proposed_at").toInstant(),
                proposal(row),
                row.getLong("on_version"),
                new Wording(row.getString("on_title"), row.getString("on_text")),
                new Wording(row.getString("title"), row.getString("text")),
                Misfit.valueOf(row.getString("misfit")),
                AmendmentState.valueOf(row.getString("state")),
                outcome(row),
                row.getLong("version"),
                names(row));
    }

    private static AmendmentRow.Proposal proposal(ResultSet row) throws SQLException {
        UUID counter = row.getObject("counter_to", UUID.class);
        return new AmendmentRow.Proposal(
                AmendmentKind.valueOf(row.getString("kind")),
                item(row, "item_id"),
                counter == null ? null : new AmendmentId(counter),
                row.getString("reason"),
                row.getLong("base_version"),
                new Wording(row.getString("base_title"), row.getString("base_text")),
                new Wording(row.getString("proposed_title"), row.getString("proposed_text")),
                kind(row, "new_kind"),
                new AmendmentPlan.Place(item(row, "new_parent"), item(row, "after_item")));
    }

    private static AmendmentRow.@Nullable Outcome outcome(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("decided_at");
        if (at == null) {
            return null;
        }
        Instant when = at.toInstant();
        String title = row.getString("decided_title");
        return new AmendmentRow.Outcome(
                new AccountId(row.getObject("decided_by", UUID.class)),
                when,
                row.getString("decision_reason"),
                title == null ? null : new Wording(title, row.getString("decided_text")),
                item(row, "made_item"));
    }

    private static AmendmentRow.Names names(ResultSet row) throws SQLException {
        return new AmendmentRow.Names(
                text(row, "item_code"),
                text(row, "item_title"),
                row.getBoolean("item_deleted"),
                kind(row, "item_kind"),
                text(row, "parent_code"),
                text(row, "parent_title"),
                text(row, "after_code"),
                row.getInt("counter_number"),
                text(row, "made_code"),
                row.getInt("sponsors"),
                row.getInt("remarks"));
    }

    private static @Nullable ItemId item(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new ItemId(id);
    }

    private static @Nullable ItemKind kind(ResultSet row, String column) throws SQLException {
        String kind = row.getString(column);
        return kind == null ? null : ItemKind.valueOf(kind);
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
