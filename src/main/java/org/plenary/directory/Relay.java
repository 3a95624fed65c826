package org.plenary.directory;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.Texts;
import org.plenary.directory.Conversation.Origin;
import org.plenary.directory.RelayRows.Side;
import org.plenary.workshop.SessionDetails;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.Sessions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Carries words from one person to another without either's address. Somebody whose name the writer
 * may not see is answered for as if there were nobody. Whoever was blocked is not told: their words
 * are kept on their own side only.
 */
@Service
@Transactional
public class Relay {
    /** UTF-16 units of a message. */
    public static final int LONGEST = 1800;

    private final Viewers viewers;
    private final Directory directory;
    private final PersonRows people;
    private final RelayRows rows;
    private final RelayLimits limits;
    private final RelayLetters letters;
    private final RelayNames names;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Sessions sessions;
    private final PassedOn passedOn;
    private final AuditTrail audit;

    Relay(
            Viewers viewers,
            Directory directory,
            PersonRows people,
            RelayRows rows,
            RelayLimits limits,
            RelayLetters letters,
            RelayNames names,
            Accounts accounts,
            CurrentAccount current,
            Sessions sessions,
            PassedOn passedOn,
            AuditTrail audit) {
        this.viewers = viewers;
        this.directory = directory;
        this.people = people;
        this.rows = rows;
        this.limits = limits;
        this.letters = letters;
        this.names = names;
        this.accounts = accounts;
        this.current = current;
        this.sessions = sessions;
        this.passedOn = passedOn;
        this.audit = audit;
    }

    /**
     * Whether the current account can write to the person.
     *
     * @throws NotFound when there is nobody, or nobody whose name may be seen
     */
    @Transactional(readOnly = true)
    public Reach reach(PersonId asked) {
        Viewer viewer = viewers.current();
        PersonId person = people.whoIs(asked);
        directory.visible(viewer, person);
        return reach(viewer, people.get(person).account());
    }

    /**
     * The current account's conversation with the person, in which it goes on writing to them.
     *
     * @throws NotFound when there is nobody, or nobody whose name may be seen
     */
    @Transactional(readOnly = true)
    public Optional<ConversationId> conversation(PersonId asked) {
        AccountId me = current.require();
        PersonId person = people.whoIs(asked);
        directory.visible(viewers.current(), person);
        return Optional.ofNullable(people.get(person).account())
                .flatMap(other -> rows.between(me, other));
    }

    private Reach reach(Viewer viewer, @org.jspecify.annotations.Nullable AccountId account) {
        if (viewer.account().filter(a -> a.equals(account)).isPresent()) {
            return Reach.YOURSELF;
        }
        if (!viewer.tags().contains(Tags.MEMBER)) {
            return Reach.MEMBERS_ONLY;
        }
        if (account == null || !accounts.active(account)) {
            return Reach.NO_ACCOUNT;
        }
        return rows.takesMessages(account) ? Reach.OPEN : Reach.NOT_WANTED;
    }

    /** Whom the account belongs to that can be written to; refuses with the reason otherwise. */
    AccountId reachable(PersonId asked) {
        Viewer viewer = viewers.current();
        PersonId person = people.whoIs(asked);
        directory.visible(viewer, person);
        AccountId account = people.get(person).account();
        Reach reach = reach(viewer, account);
        if (account == null || reach != Reach.OPEN) {
            throw new InvalidInput(reach.words() + " Nothing was sent.");
        }
        return account;
    }

    /**
     * Writes to a person, in the conversation with them or a new one.
     *
     * @param key made once by the page for this message: the same one a second time is the first
     * @throws NotFound when there is nobody, or nobody whose name may be seen
     * @throws InvalidInput when the person cannot be written to, or a limit is reached
     */
    public ConversationId write(UUID key, PersonId to, String text) {
        AccountId me = current.require();
        AccountId other = reachable(to);
        String words = words(text);
        limits.lockSender(me);
        Optional<ConversationId> sent = rows.ofMessage(key, me);
        if (sent.isPresent()) {
            return sent.get();
        }
        Optional<ConversationId> known = rows.between(me, other);
        if (known.isPresent()) {
            post(key, rows.side(known.get(), me).orElseThrow(), words);
            return known.get();
        }
        requireUnblocked(me, other);
        limits.message(me);
        limits.newPerson(me);
        limits.arrival(other);
        ConversationId made = rows.create(me, Origin.DIRECT, me, other);
        deliver(key, made, me, other, words);
        return made;
    }

    /**
     * Writes in a conversation. To answer what was passed on shows one's name to who wrote it.
     *
     * @param key as with {@link #write}
     * @throws NotFound when it is not a conversation of the current account
     * @throws InvalidInput when the other cannot be written to, or a limit is reached
     */
    public void answer(UUID key, ConversationId conversation, String text) {
        AccountId me = current.require();
        Side side = rows.side(conversation, me).orElseThrow(Relay::unknown);
        String words = words(text);
        limits.lockSender(me);
        if (rows.ofMessage(key, me).isEmpty()) {
            post(key, side, words);
        }
    }

    /**
     * Passes words on to those who took part in a session. Nothing tells the sender who or how many
     * they are: the words are carried by a later run, which reports to nobody. The same words to
     * the same session on one day are passed on once.
     *
     * @throws NotFound when the session is not the current account's to see
     * @throws InvalidInput when the text is empty or too long, or a limit is reached
     */
    public void passOn(SessionId session, String text) {
        AccountId me = current.require();
        SessionDetails details = sessions.get(session);
        Viewer viewer = viewers.current();
        boolean knows =
                viewer.tags().contains(Tags.MEMBER)
                        || viewer.tags().contains(Tags.workshop(details.workshop()));
        if (!knows) {
            throw new NotAllowed(
                    "Words are passed on for members of the network and people of the workshop.");
        }
        String words = words(text);
        limits.lockSender(me);
        if (passedOn.isWaitingOrDone(me, session, words)) {
            return;
        }
        limits.pass(me);
        passedOn.take(me, session, words);
        audit.record("message-passed-on", "session", session.toString(), Map.of());
    }

    private void post(UUID key, Side side, String words) {
        String refusal = refusal(side);
        if (!refusal.isEmpty()) {
            throw new InvalidInput(refusal + " Nothing was sent; your words are still here.");
        }
        limits.message(side.me());
        deliver(key, side.id(), side.me(), side.other(), words);
    }

    private void deliver(
            UUID key, ConversationId conversation, AccountId me, AccountId other, String words) {
        boolean withheld = rows.blocked(other, me);
        if (!rows.add(key, conversation, me, words, withheld)) {
            return;
        }
        rows.raise(conversation, me, true);
        if (withheld) {
            return;
        }
        names.show(conversation, me, names.of(me));
        boolean first = rows.side(conversation, other).isEmpty();
        rows.raise(conversation, other, false);
        if (first) {
            limits.arrived(other, me);
        }
        letters.wrote(me, other, conversation, words);
    }

    /** Why nothing can be written in the conversation now; empty when it can. */
    String refusal(Side side) {
        if (rows.blocked(side.me(), side.other())) {
            return "You blocked this person. Unblock them to write again.";
        }
        if (!accounts.active(side.other())) {
            return "This person cannot be reached here any more.";
        }
        if (!rows.takesMessages(side.other()) && !rows.wroteIn(side.id(), side.other())) {
            return Reach.NOT_WANTED.words();
        }
        return limits.unanswered(side.id(), side.me())
                ? "You wrote %d messages in a row. Wait for an answer."
                        .formatted(RelayLimits.IN_A_ROW)
                : "";
    }

    private void requireUnblocked(AccountId me, AccountId other) {
        if (rows.blocked(me, other)) {
            throw new InvalidInput(
                    "You blocked this person, so nothing was sent. Unblock them in Messages to write again.");
        }
    }

    static String words(String text) {
        String words = Texts.optional("The message", text, LONGEST);
        if (words.isEmpty()) {
            throw new InvalidInput(
                    "There are no words in the message, so nothing was sent. Write it, then send it.");
        }
        return words;
    }

    static NotFound unknown() {
        return new NotFound("There is no such conversation of yours.");
    }
}
