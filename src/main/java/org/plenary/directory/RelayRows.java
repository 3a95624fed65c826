package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.directory.Conversation.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Conversations, their two sides and messages as they are stored; asks no rights. */
@Repository
class RelayRows {
    private final JdbcClient jdbc;
    private final Clock clock;

    RelayRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One side with what it needs of the other. */
    record Side(
            ConversationId id,
            Origin origin,
            AccountId me,
            AccountId other,
            boolean shows,
            boolean otherShows,
            boolean otherVisible) {}

    record Entry(ConversationId id, AccountId other, Instant lastAt, boolean unread, String text) {}

    record Words(AccountId sender, String text, Instant at) {}

    ConversationId create(AccountId startedBy, Origin origin, AccountId one, AccountId other) {
        ConversationId id = ConversationId.random();
        Timestamp now = now();
        jdbc.sql(
                        "insert into relay_conversation (id, origin, started_by, started_at) values (?, ?, ?, ?)")
                .params(id.value(), origin.name(), startedBy.value(), now)
                .update();
        for (AccountId account : List.of(one, other)) {
            jdbc.sql(
                            """
                            insert into relay_side (conversation_id, account_id, visible, last_at)
                            values (?, ?, false, ?)
                            """)
                    .params(id.value(), account.value(), now)
                    .update();
        }
        return id;
    }

    /** False when a message with this id is stored already. */
    boolean add(UUID key, ConversationId conversation, AccountId by, String text, boolean kept) {
        return jdbc.sql(
                                """
                                insert into relay_message (id, conversation_id, sender_id, text, at, withheld)
                                values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                                """)
                        .params(key, conversation.value(), by.value(), text, now(), kept)
                        .update()
                == 1;
    }

    /** Puts the conversation on top of the account's list. */
    void raise(ConversationId conversation, AccountId account, boolean read) {
        Timestamp now = now();
        jdbc.sql(
                        """
                        update relay_side set visible = true, last_at = :now,
                          read_at = case when :read then :now else read_at end
                        where conversation_id = :c and account_id = :account
                        """)
                .param("now", now)
                .param("read", read)
                .param("c", conversation.value())
                .param("account", account.value())
                .update();
    }

    void markRead(ConversationId conversation, AccountId account) {
        jdbc.sql(
                        """
                        update relay_side set read_at = ? where conversation_id = ? and account_id = ?
                          and (read_at is null or read_at < last_at)
                        """)
                .params(now(), conversation.value(), account.value())
                .update();
    }

    void show(ConversationId conversation, AccountId account, boolean shows) {
        jdbc.sql(
                        "update relay_side set shows_address = ? where conversation_id = ? and account_id = ?")
                .params(shows, conversation.value(), account.value())
                .update();
    }

    /** The account's side, when it knows of the conversation. */
    Optional<Side> side(ConversationId conversation, AccountId account) {
        return jdbc.sql(SIDES + " where s.visible and s.account_id = ? and s.conversation_id = ?")
                .params(account.value(), conversation.value())
                .query((row, n) -> side(row))
                .optional();
    }

    /**
     * The conversation in which the account writes to the other: one that it knows, and not one
     * that the other merely received as passed on.
     */
    Optional<ConversationId> between(AccountId account, AccountId other) {
        return jdbc.sql(
                        SIDES
                                + """
                                 where s.visible and s.account_id = ? and o.account_id = ?
                                   and (c.origin <> 'PASSED_ON' or o.visible)
                                 order by s.last_at desc limit 1
                                """)
                .params(account.value(), other.value())
                .query((row, n) -> side(row).id())
                .optional();
    }

    Optional<ConversationId> ofMessage(UUID key, AccountId sender) {
        return jdbc.sql("select conversation_id from relay_message where id = ? and sender_id = ?")
                .params(key, sender.value())
                .query(UUID.class)
                .optional()
                .map(ConversationId::new);
    }

    List<Entry> page(AccountId account, @Nullable Instant beforeAt, UUID before, int size) {
        return jdbc.sql(
                        """
                        select s.conversation_id, o.account_id, s.last_at,
                               coalesce(s.read_at < s.last_at, true),
                               (select m.text from relay_message m
                                where m.conversation_id = s.conversation_id
                                  and (m.sender_id = :me or not m.withheld)
                                order by m.at desc, m.id desc limit 1)
                        from relay_side s
                        join relay_side o on o.conversation_id = s.conversation_id
                          and o.account_id <> s.account_id
                        where s.account_id = :me and s.visible
                          and (:at::timestamptz is null
                               or (s.last_at, s.conversation_id) < (:at::timestamptz, :before))
                        order by s.last_at desc, s.conversation_id desc limit :size
                        """)
                .param("me", account.value())
                .param("at", beforeAt == null ? null : Timestamp.from(beforeAt))
                .param("before", before)
                .param("size", size)
                .query((row, n) ->
                        new Entry(
                                new ConversationId(row.getObject(1, UUID.class)),
                                new AccountId(row.getObject(2, UUID.class)),
                                row.getTimestamp(3).toInstant(),
                                row.getBoolean(4),
                                row.getString(5) == null ? "" : row.getString(5)))
                .list();
    }

    Waits unread(AccountId account) {
        return Waits.of(
                jdbc,
                """
                select last_at from relay_side
                where account_id = :me and visible and coalesce(read_at < last_at, true)
                order by last_at
                """,
                Map.of("me", account.value()));
    }

    /** Oldest first, at most the last {@code most} that the account may see. */
    List<Words> words(ConversationId conversation, AccountId reader, int most) {
        return jdbc.sql(
                        """
                        select sender_id, text, at from relay_message
                        where conversation_id = ? and (sender_id = ? or not withheld)
                        order by at desc, id desc limit ?
                        """)
                .params(conversation.value(), reader.value(), most)
                .query((row, n) ->
                        new Words(
                                new AccountId(row.getObject(1, UUID.class)),
                                row.getString(2),
                                row.getTimestamp(3).toInstant()))
                .list()
                .reversed();
    }

    boolean wroteIn(ConversationId conversation, AccountId account) {
        return jdbc.sql(
                        "select exists (select 1 from relay_message where conversation_id = ? and sender_id = ?)")
                .params(conversation.value(), account.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether the account blocked the other. */
    boolean blocked(AccountId account, AccountId other) {
        return jdbc.sql(
                        "select exists (select 1 from relay_block where account_id = ? and blocked_id = ?)")
                .params(account.value(), other.value())
                .query(Boolean.class)
                .single();
    }

    void block(AccountId account, AccountId other, boolean on) {
        if (on) {
            jdbc.sql(
                            "insert into relay_block (account_id, blocked_id, at) values (?, ?, ?) on conflict do nothing")
                    .params(account.value(), other.value(), now())
                    .update();
        } else {
            jdbc.sql("delete from relay_block where account_id = ? and blocked_id = ?")
                    .params(account.value(), other.value())
                    .update();
        }
    }

    boolean takesMessages(AccountId account) {
        return jdbc.sql("select takes_messages from directory_person where account_id = ?")
                .param(account.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void takeMessages(PersonId person, boolean takes) {
        jdbc.sql("update directory_person set takes_messages = ? where id = ?")
                .params(takes, person.value())
                .update();
    }

    private static final String SIDES =
            """
            select s.conversation_id, c.origin, s.account_id, o.account_id, s.shows_address,
                   o.shows_address, o.visible
            from relay_side s
            join relay_conversation c on c.id = s.conversation_id
            join relay_side o on o.conversation_id = s.conversation_id
              and o.account_id <> s.account_id
            """;

    private static Side side(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Side(
                new ConversationId(row.getObject(1, UUID.class)),
                Origin.valueOf(row.getString(2)),
                new AccountId(row.getObject(3, UUID.class)),
                new AccountId(row.getObject(4, UUID.class)),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
