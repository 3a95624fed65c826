package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AsAccount;
import org.plenary.base.NotFound;
import org.plenary.directory.Conversation.Origin;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.WorkshopDuties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries words to those who took part in a session, each in a conversation of their own that the
 * sender does not know of until somebody answers. Nothing is written down of how many they were.
 */
@Component
class PassedOn {
    /** People that one message reaches at most. */
    static final int MOST_PEOPLE = 500;

    private static final int MOST_IN_A_RUN = 50;
    private static final Logger log = LoggerFactory.getLogger(PassedOn.class);

    private final JdbcClient jdbc;
    private final RelayRows rows;
    private final RelayLimits limits;
    private final RelayLetters letters;
    private final RelayNames names;
    private final Accounts accounts;
    private final WorkshopDuties sessions;
    private final ObjectProvider<WhoTookPart> whoTookPart;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PassedOn(
            JdbcClient jdbc,
            RelayRows rows,
            RelayLimits limits,
            RelayLetters letters,
            RelayNames names,
            Accounts accounts,
            WorkshopDuties sessions,
            ObjectProvider<WhoTookPart> whoTookPart,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.limits = limits;
        this.letters = letters;
        this.names = names;
        this.accounts = accounts;
        this.sessions = sessions;
        this.whoTookPart = whoTookPart;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Pass(UUID id, AccountId sender, SessionId session, String text) {}

    boolean isWaitingOrDone(AccountId sender, SessionId session, String words) {
        return jdbc.sql(
                        """
                        select exists (select 1 from relay_pass where sender_id = ? and at > ?
                          and session_id = ? and text = ?)
                        """)
                .params(
                        sender.value(),
                        Timestamp.from(clock.instant().minus(Duration.ofHours(24))),
                        session.value(),
                        words)
                .query(Boolean.class)
                .single();
    }

    void take(AccountId sender, SessionId session, String words) {
        jdbc.sql(
                        "insert into relay_pass (id, sender_id, session_id, text, at) values (?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        sender.value(),
                        session.value(),
                        words,
                        Timestamp.from(clock.instant()))
                .update();
    }

    /** Each message in a transaction of its own; what another node carries is left to it. */
    @Scheduled(fixedDelayString = "PT30S")
    void carry() {
        for (int i = 0; i < MOST_IN_A_RUN; i++) {
            try {
                if (!Boolean.TRUE.equals(transaction.execute(status -> carryOne()))) {
                    return;
                }
            } catch (RuntimeException e) {
                log.error("Words could not be passed on; they are tried again", e);
                return;
            }
        }
    }

    private boolean carryOne() {
        Optional<Pass> next =
                jdbc.sql(
                                """
                                update relay_pass set delivered_at = ? where id =
                                  (select id from relay_pass where delivered_at is null
                                   order by at limit 1 for update skip locked)
                                returning id, sender_id, session_id, text
                                """)
                        .param(Timestamp.from(clock.instant()))
                        .query((row, n) ->
                                new Pass(
                                        row.getObject(1, UUID.class),
                                        new AccountId(row.getObject(2, UUID.class)),
                                        new SessionId(row.getObject(3, UUID.class)),
                                        row.getString(4)))
                        .optional();
        next.ifPresent(pass -> AsAccount.system(() -> carry(pass)));
        return next.isPresent();
    }

    private void carry(Pass pass) {
        // in one order, as each of them is locked: two runs at once do not wait for each other
        Set<AccountId> present = new TreeSet<>(Comparator.comparing(AccountId::value));
        whoTookPart.orderedStream().forEach(known -> present.addAll(known.in(pass.session())));
        String title = title(pass.session());
        String sender = names.of(pass.sender());
        present.stream()
                .filter(person -> reaches(pass.sender(), person))
                .limit(MOST_PEOPLE)
                .forEach(person -> {
                    ConversationId made =
                            rows.create(pass.sender(), Origin.PASSED_ON, pass.sender(), person);
                    rows.add(UUID.randomUUID(), made, pass.sender(), pass.text(), false);
                    names.show(made, pass.sender(), sender);
                    rows.raise(made, person, false);
                    limits.arrived(person, pass.sender());
                    letters.passedOn(pass.sender(), person, made, title, pass.text());
                });
    }

    private boolean reaches(AccountId sender, AccountId person) {
        return !person.equals(sender)
                && accounts.active(sender)
                && accounts.active(person)
                && rows.takesMessages(person)
                && !rows.blocked(person, sender)
                && limits.hasRoom(person);
    }

    private String title(SessionId session) {
        try {
            return sessions.place(session).title();
        } catch (NotFound e) {
            return "a session";
        }
    }
}
