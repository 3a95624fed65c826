package org.plenary.framework;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes amendments. What was proposed is written once; the database refuses to change it, and to
 * change anything of one that is decided. The framework is locked by the caller.
 */
@Repository
class AmendmentStore {
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    AmendmentStore(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Numbers are never given again, because no amendment is ever deleted. */
    int nextNumber(FrameworkId framework) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from amendment where framework_id = ?")
                .param(framework.value())
                .query(Integer.class)
                .single();
    }

    int openOn(ItemId item) {
        return jdbc.sql("select count(*) from amendment where item_id = ? and state = 'OPEN'")
                .param(item.value())
                .query(Integer.class)
                .single();
    }

    void insert(
            AmendmentId id,
            FrameworkId framework,
            int number,
            AccountId author,
            AmendmentRow.Proposal proposal) {
        jdbc.sql(
                        """
                        insert into amendment
                          (id, framework_id, number, kind, item_id, counter_to, author, proposed_at,
                           reason, base_version, base_title, base_text, proposed_title,
                           proposed_text, new_kind, new_parent, after_item, on_version, on_title,
                           on_text, title, text, edits)
                        values (:id, :framework, :number, :kind, :item, :counter, :author, :now,
                          :reason, :baseVersion, :baseTitle, :baseText, :title, :text, :newKind,
                          :parent, :after, :baseVersion, :baseTitle, :baseText, :title, :text, :edits)
                        """)
                .param("id", id.value())
                .param("framework", framework.value())
                .param("number", number)
                .param("kind", proposal.kind().name())
                .param("item", AmendmentRows.value(proposal.item()), Types.OTHER)
                .param("counter", value(proposal.counterTo()), Types.OTHER)
                .param("author", author.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", proposal.reason())
                .param("baseVersion", proposal.baseVersion())
                .param("baseTitle", proposal.base().title())
                .param("baseText", proposal.base().text())
                .param("title", proposal.wording().title())
                .param("text", proposal.wording().text())
                .param("newKind", name(proposal.newKind()), Types.VARCHAR)
                .param("parent", AmendmentRows.value(proposal.place().parent()), Types.OTHER)
                .param("after", AmendmentRows.value(proposal.place().after()), Types.OTHER)
                .param("edits", edits(proposal.base(), proposal.wording()))
                .update();
    }

    /** It fits the item's wording of that version when brought to it like this. */
    void bring(
            AmendmentRow amendment,
            long onVersion,
            Wording on,
            Wording now,
            @Nullable AmendmentId cause) {
        jdbc.sql(
                        """
                        update amendment set on_version = :version, on_title = :onTitle,
                          on_text = :onText, title = :title, text = :text, edits = :edits,
                          misfit = 'NONE', version = version + 1
                        where id = :id
                        """)
                .param("version", onVersion)
                .param("onTitle", on.title())
                .param("onText", on.text())
                .param("title", now.title())
                .param("text", now.text())
                .param("edits", edits(on, now))
                .param("id", amendment.id().value())
                .update();
        remember(amendment, onVersion, now, Misfit.NONE, cause);
    }

    /** It does not fit; base and proposal stay where they fitted last. */
    void misfit(AmendmentRow amendment, Misfit misfit, @Nullable AmendmentId cause) {
        jdbc.sql("update amendment set misfit = ?, version = version + 1 where id = ?")
                .params(misfit.name(), amendment.id().value())
                .update();
        remember(amendment, amendment.onVersion(), amendment.now(), misfit, cause);
    }

    private void remember(
            AmendmentRow amendment,
            long onVersion,
            Wording now,
            Misfit misfit,
            @Nullable AmendmentId cause) {
        jdbc.sql(
                        """
                        insert into amendment_rebase values
                          (:id, :version, :now, :on, :title, :text, :misfit, :cause)
                        """)
                .param("id", amendment.id().value())
                .param("version", amendment.version() + 1)
                .param("now", Timestamp.from(clock.instant()))
                .param("on", onVersion)
                .param("title", now.title())
                .param("text", now.text())
                .param("misfit", misfit.name())
                .param("cause", value(cause), Types.OTHER)
                .update();
    }

    /**
     * @param wording what the item says because of it, null when nothing was accepted
     * @param made the item that it made
     */
    void decide(
            AmendmentId id,
            AmendmentState state,
            AccountId by,
            String reason,
            @Nullable Wording wording,
            @Nullable ItemId made) {
        jdbc.sql(
                        """
                        update amendment set state = :state, decided_by = :by, decided_at = :now,
                          decision_reason = :reason, decided_title = :title, decided_text = :text,
                          made_item = :made, version = version + 1
                        where id = :id
                        """)
                .param("state", state.name())
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", reason)
                .param("title", wording == null ? null : wording.title(), Types.VARCHAR)
                .param("text", wording == null ? null : wording.text(), Types.VARCHAR)
                .param("made", AmendmentRows.value(made), Types.OTHER)
                .param("id", id.value())
                .update();
    }

    private String edits(Wording base, Wording now) {
        return json.writeValueAsString(TextChange.of(base, now));
    }

    private static @Nullable UUID value(@Nullable AmendmentId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable String name(@Nullable ItemKind kind) {
        return kind == null ? null : kind.name();
    }
}
