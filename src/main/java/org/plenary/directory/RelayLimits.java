package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.base.InvalidInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Bounds for 24 hours, counted in the database so that they hold over all nodes. Every check runs
 * under a lock of the account it counts for: of two at the same moment the second sees the first.
 */
@Repository
class RelayLimits {
    /** People somebody writes to for the first time, introductions included. */
    static final int NEW_PEOPLE = 15;

    /** All messages of one sender. */
    static final int MESSAGES = 80;

    /** First messages and introductions that one person receives. */
    static final int ARRIVALS = 30;

    /** Messages in a row without an answer. */
    static final int IN_A_ROW = 3;

    /** Words passed on to those who took part in a session. */
    static final int PASSES = 5;

    /** Contact details that one account has shown to it; one field of one person counts once. */
    static final int CONTACTS = 30;

    private static final Duration DAY = Duration.ofHours(24);

    private final JdbcClient jdbc;
    private final Clock clock;

    RelayLimits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Until the end of the transaction nobody else acts for this account. */
    void lockSender(AccountId account) {
        lock("relay-sender:" + account);
    }

    void message(AccountId sender) {
        refuseFrom(
                MESSAGES,
                count("select count(*) from relay_message where sender_id = ? and at > ?", sender),
                "You sent as many messages as one day allows, so this one was not sent. Your words are still here; send them tomorrow.");
    }

    void newPerson(AccountId sender) {
        int people =
                count(
                                "select count(*) from relay_conversation where started_by = ? and origin = 'DIRECT' and started_at > ?",
                                sender)
                        + count(
                                "select count(*) from relay_introduction where proposer_id = ? and at > ?",
                                sender);
        refuseFrom(
                NEW_PEOPLE,
                people,
                "You wrote to as many new people as one day allows, so nothing was sent. Your words are still here; send them tomorrow.");
    }

    void pass(AccountId sender) {
        refuseFrom(
                PASSES,
                count("select count(*) from relay_pass where sender_id = ? and at > ?", sender),
                "You passed on as many messages as one day allows, so this one was not. Your words are still here; pass them on tomorrow.");
    }

    void contact(AccountId viewer) {
        refuseFrom(
                CONTACTS,
                count("select count(*) from contact_shown where viewer_id = ? and at > ?", viewer),
                "You looked at as many contact details as one day allows, so this one is not shown. Write a message instead, or come back tomorrow.");
    }

    /** Refused in the same words whether the receiver would have seen the message or not. */
    void arrival(AccountId receiver) {
        refuseFrom(
                ARRIVALS,
                arrivals(receiver),
                "This person has received as many messages as one day allows, so yours was not sent. Your words are still here; send them tomorrow.");
    }

    boolean hasRoom(AccountId receiver) {
        return arrivals(receiver) < ARRIVALS;
    }

    void arrived(AccountId receiver, AccountId sender) {
        jdbc.sql("insert into relay_arrival (account_id, at, sender_id) values (?, ?, ?)")
                .params(receiver.value(), Timestamp.from(clock.instant()), sender.value())
                .update();
    }

    /** Whether as many messages of the sender as may be stand last in the conversation. */
    boolean unanswered(ConversationId conversation, AccountId sender) {
        return jdbc.sql(
                        """
                        select count(*) filter (where sender_id = :me) = :most from
                          (select sender_id from relay_message where conversation_id = :c
                           order by at desc, id desc limit :most) last
                        """)
                .param("c", conversation.value())
                .param("me", sender.value())
                .param("most", IN_A_ROW)
                .query(Boolean.class)
                .single();
    }

    private int arrivals(AccountId receiver) {
        lock("relay-receiver:" + receiver);
        return count(
                "select count(*) from relay_arrival where account_id = ? and at > ?", receiver);
    }

    private int count(String sql, AccountId account) {
        UUID id = account.value();
        return jdbc.sql(sql)
                .params(id, Timestamp.from(clock.instant().minus(DAY)))
                .query(Integer.class)
                .single();
    }

    private void lock(String what) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 620))")
                .param(what)
                .query(row -> {});
    }

    private static void refuseFrom(int most, int count, String refusal) {
        if (count >= most) {
            throw new InvalidInput(refusal);
        }
    }
}
