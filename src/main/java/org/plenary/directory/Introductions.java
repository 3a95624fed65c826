package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.directory.Conversation.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A third person brings two together. Both accept before they have a conversation; who did not is
 * told to nobody. The proposer must see the names of both, and neither is named to the other unless
 * the directory shows them anyway.
 */
@Service
@Transactional
public class Introductions {
    private static final Duration OPEN = Duration.ofDays(60);
    private static final int MOST = 50;
    private static final String SOMEBODY = "somebody they know";
    private static final String HIDDEN = "somebody who hid their name since";

    private record Row(
            UUID id,
            AccountId proposer,
            AccountId one,
            AccountId other,
            String text,
            java.time.Instant at,
            @Nullable Boolean oneAccepts,
            @Nullable Boolean otherAccepts,
            boolean made) {

        AccountId notMe(AccountId me) {
            return me.equals(one) ? other : one;
        }

        @Nullable Boolean answer(AccountId me) {
            return me.equals(one) ? oneAccepts : otherAccepts;
        }
    }

    private final JdbcClient jdbc;
    private final Relay relay;
    private final RelayRows rows;
    private final RelayLimits limits;
    private final RelayLetters letters;
    private final RelayNames names;
    private final Viewers viewers;
    private final Directory directory;
    private final PersonValues values;
    private final CurrentAccount current;
    private final Clock clock;

    Introductions(
            JdbcClient jdbc,
            Relay relay,
            RelayRows rows,
            RelayLimits limits,
            RelayLetters letters,
            RelayNames names,
            Viewers viewers,
            Directory directory,
            PersonValues values,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.relay = relay;
        this.rows = rows;
        this.limits = limits;
        this.letters = letters;
        this.names = names;
        this.viewers = viewers;
        this.directory = directory;
        this.values = values;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Proposes that two people meet.
     *
     * @param key made once by the page: the same one a second time changes nothing
     * @throws NotFound when either is nobody whose name the current account may see
     * @throws InvalidInput when one of them cannot be written to, or a limit is reached
     */
    public void propose(UUID key, PersonId first, PersonId second, String text) {
        AccountId me = current.require();
        AccountId one = relay.reachable(first);
        AccountId other = relay.reachable(second);
        if (one.equals(other)) {
            throw new InvalidInput(
                    "Both are the same person, so nobody was introduced. Choose somebody else.");
        }
        String words = Relay.words(text);
        limits.lockSender(me);
        if (find(key).isPresent()) {
            return;
        }
        requireNew(me, one, other);
        limits.newPerson(me);
        // in one order, as each of them is locked
        boolean inOrder = one.value().compareTo(other.value()) < 0;
        limits.arrival(inOrder ? one : other);
        limits.arrival(inOrder ? other : one);
        jdbc.sql(
                        """
                        insert into relay_introduction
                          (id, proposer_id, one_id, other_id, text, at, proposer_name)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        key,
                        me.value(),
                        one.value(),
                        other.value(),
                        words,
                        Timestamp.from(clock.instant()),
                        names.of(me))
                .update();
        ask(me, one, other, words);
        ask(me, other, one, words);
    }

    private void requireNew(AccountId me, AccountId one, AccountId other) {
        boolean known =
                jdbc.sql(
                                """
                                select exists (select 1 from relay_introduction
                                  where proposer_id = :me and at > :since
                                    and (one_id, other_id) in ((:one, :other), (:other, :one)))
                                """)
                        .param("me", me.value())
                        .param("since", Timestamp.from(clock.instant().minus(OPEN)))
                        .param("one", one.value())
                        .param("other", other.value())
                        .query(Boolean.class)
                        .single();
        if (known) {
            throw new InvalidInput(
                    "You proposed to introduce these two within the last 60 days, so nothing was sent again.");
        }
    }

    private void ask(AccountId proposer, AccountId to, AccountId whom, String words) {
        if (!rows.blocked(to, proposer)) {
            limits.arrived(to, proposer);
            letters.introduction(proposer, to, nameFor(to, whom, SOMEBODY), words);
        }
    }

    /** How many wait for the current account's answer. */
    @Transactional(readOnly = true)
    public Waits waits() {
        return Waits.of(
                jdbc,
                "select at from relay_introduction i " + UNANSWERED + " order by at",
                Map.of(
                        "me", current.require().value(),
                        "since", Timestamp.from(clock.instant().minus(OPEN))));
    }

    /** What waits for the current account's answer, newest first, at most 50. */
    @Transactional(readOnly = true)
    public List<Introduction> waiting() {
        AccountId me = current.require();
        return jdbc
                .sql(SELECT + UNANSWERED + " order by at desc limit :most")
                .param("since", Timestamp.from(clock.instant().minus(OPEN)))
                .param("me", me.value())
                .param("most", MOST)
                .query((row, n) -> row(row))
                .list()
                .stream()
                .map(r ->
                        new Introduction(
                                r.id(),
                                names.proposer(viewers.of(me), r.id()),
                                nameFor(me, r.notMe(me), SOMEBODY),
                                r.text(),
                                r.at()))
                .toList();
    }

    /**
     * Accepts or declines; the first answer counts. When both accepted, they have a conversation.
     *
     * @throws NotFound when it does not wait for the current account
     */
    public void answer(UUID id, boolean accepts) {
        AccountId me = current.require();
        Row row =
                lock(id).filter(r -> me.equals(r.one()) || me.equals(r.other()))
                        .orElseThrow(() -> new NotFound("There is no such introduction for you."));
        if (row.answer(me) != null || row.made()) {
            return;
        }
        String column = me.equals(row.one()) ? "one_accepts" : "other_accepts";
        jdbc.sql("update relay_introduction set " + column + " = ? where id = ?")
                .params(accepts, id)
                .update();
        if (accepts && Boolean.TRUE.equals(row.answer(row.notMe(me)))) {
            bringTogether(row);
        }
    }

    private void bringTogether(Row row) {
        ConversationId made =
                rows.create(row.proposer(), Origin.INTRODUCTION, row.one(), row.other());
        rows.add(row.id(), made, row.proposer(), row.text(), false);
        rows.raise(made, row.one(), false);
        rows.raise(made, row.other(), false);
        jdbc.sql("update relay_introduction set conversation_id = ? where id = ?")
                .params(made.value(), row.id())
                .update();
        String one = names.of(row.one());
        String other = names.of(row.other());
        // to accept is to show one's name to the other
        names.show(made, row.one(), one);
        names.show(made, row.other(), other);
        letters.introduced(row.one(), other, DirectoryPaths.conversation(made));
        letters.introduced(row.other(), one, DirectoryPaths.conversation(made));
        letters.introductionMade(
                row.proposer(),
                nameFor(row.proposer(), row.one(), HIDDEN),
                nameFor(row.proposer(), row.other(), HIDDEN));
    }

    private String nameFor(AccountId reader, AccountId whom, String unseen) {
        Optional<PersonId> person = values.of(whom);
        try {
            person.ifPresent(p -> directory.visible(viewers.of(reader), p));
            return person.isPresent() ? names.of(whom) : unseen;
        } catch (NotFound e) {
            return unseen;
        }
    }

    private static final String SELECT =
            """
            select id, proposer_id, one_id, other_id, text, at, one_accepts, other_accepts,
                   conversation_id is not null
            from relay_introduction i
            """;

    private static final String UNANSWERED =
            """
            where at > :since and conversation_id is null
              and (one_id = :me and one_accepts is null
                or other_id = :me and other_accepts is null)
              and not exists (select 1 from relay_block b
                where b.account_id = :me and b.blocked_id = i.proposer_id)
            """;

    private Optional<Row> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query((row, n) -> row(row)).optional();
    }

    private Optional<Row> lock(UUID id) {
        return jdbc.sql(SELECT + " where id = ? for update")
                .param(id)
                .query((row, n) -> row(row))
                .optional();
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                new AccountId(row.getObject(2, UUID.class)),
                new AccountId(row.getObject(3, UUID.class)),
                new AccountId(row.getObject(4, UUID.class)),
                row.getString(5),
                row.getTimestamp(6).toInstant(),
                (Boolean) row.getObject(7),
                (Boolean) row.getObject(8),
                row.getBoolean(9));
    }
}
