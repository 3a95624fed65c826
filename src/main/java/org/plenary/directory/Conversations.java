package org.plenary.directory;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.base.Texts;
import org.plenary.directory.RelayRows.Entry;
import org.plenary.directory.RelayRows.Side;
import org.plenary.notice.Notices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The current account's own conversations; each side decides for itself what the other sees. */
@Service
@Transactional
public class Conversations {
    /** Conversations on a page. */
    public static final int PAGE = 20;

    static final int MOST_MESSAGES = 200;

    /**
     * @param next where the next page begins; null on the last one
     */
    public record Page(List<ConversationSummary> conversations, @Nullable String next) {}

    private final RelayRows rows;
    private final RelayNames names;
    private final Relay relay;
    private final Viewers viewers;
    private final Directory directory;
    private final PersonValues values;
    private final Profiles profiles;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Notices notices;
    private final AuditTrail audit;

    Conversations(
            RelayRows rows,
            RelayNames names,
            Relay relay,
            Viewers viewers,
            Directory directory,
            PersonValues values,
            Profiles profiles,
            Accounts accounts,
            CurrentAccount current,
            Notices notices,
            AuditTrail audit) {
        this.rows = rows;
        this.names = names;
        this.relay = relay;
        this.viewers = viewers;
        this.directory = directory;
        this.values = values;
        this.profiles = profiles;
        this.accounts = accounts;
        this.current = current;
        this.notices = notices;
        this.audit = audit;
    }

    /**
     * Those that changed last come first.
     *
     * @param after where the page before ended; null for the first
     */
    @Transactional(readOnly = true)
    public Page mine(@Nullable String after) {
        AccountId me = current.require();
        Place place = after == null ? new Place(null, new UUID(0, 0)) : Place.of(after);
        List<Entry> found = rows.page(me, place.at(), place.id(), PAGE + 1);
        List<Entry> page = found.subList(0, Math.min(PAGE, found.size()));
        Map<ConversationId, String> named =
                names.others(viewers.of(me), me, page.stream().map(Entry::id).toList());
        return new Page(
                page.stream()
                        .map(e ->
                                new ConversationSummary(
                                        e.id(),
                                        named.getOrDefault(e.id(), RelayNames.GONE),
                                        Texts.shorten(e.text(), 160),
                                        e.lastAt(),
                                        e.unread()))
                        .toList(),
                found.size() > PAGE ? Place.after(page.getLast()).text() : null);
    }

    /** How many conversations have words that the current account did not open yet. */
    @Transactional(readOnly = true)
    public Waits unread() {
        return rows.unread(current.require());
    }

    /**
     * Opening it marks it as read, and what the reader was told of it.
     *
     * @throws NotFound when it is not a conversation of the current account
     */
    public Conversation open(ConversationId id) {
        Side side = side(id);
        rows.markRead(id, side.me());
        notices.markReadAt(DirectoryPaths.conversation(id));
        var words = rows.words(id, side.me(), MOST_MESSAGES);
        Viewer viewer = viewers.of(side.me());
        String other =
                names.others(viewer, side.me(), List.of(id)).getOrDefault(id, RelayNames.GONE);
        return new Conversation(
                id,
                other,
                !other.equals(RelayNames.NOT_SHOWN),
                person(side.other()),
                side.origin(),
                words.stream().map(w -> message(w, side, viewer, other)).toList(),
                side.shows(),
                address(side),
                rows.blocked(side.me(), side.other()),
                relay.refusal(side));
    }

    /** An introduction begins with the words of a third person. */
    private RelayMessage message(RelayRows.Words w, Side side, Viewer viewer, String other) {
        boolean mine = w.sender().equals(side.me());
        boolean theirs = w.sender().equals(side.other());
        String by = mine || theirs ? other : names.introducer(viewer, side.id());
        return new RelayMessage(mine, mine ? "" : by, w.text(), w.at());
    }

    /** Shows or hides the own address from now on; what the other noted before stays with them. */
    public void showAddress(ConversationId id, boolean shows) {
        Side side = side(id);
        if (side.shows() != shows) {
            rows.show(id, side.me(), shows);
            audit.record(
                    shows ? "address-shown" : "address-hidden",
                    "conversation",
                    id.toString(),
                    Map.of());
        }
    }

    /** The other's words do not arrive any more, and nothing tells them so. */
    public void block(ConversationId id, boolean blocks) {
        Side side = side(id);
        rows.block(side.me(), side.other(), blocks);
    }

    /** Whether others may begin to write to the current account. */
    @Transactional(readOnly = true)
    public boolean takesMessages() {
        return rows.takesMessages(current.require());
    }

    /** Whether others may begin to write to the current account from now on. */
    public void takeMessages(boolean takes) {
        rows.takeMessages(profiles.own(current.require()), takes);
    }

    private Optional<String> address(Side side) {
        return side.otherShows() && accounts.active(side.other())
                ? Optional.of(accounts.get(side.other()).email())
                : Optional.empty();
    }

    private Optional<PersonId> person(AccountId other) {
        Optional<PersonId> person = values.of(other);
        try {
            person.ifPresent(p -> directory.visible(viewers.current(), p));
            return person;
        } catch (NotFound e) {
            return Optional.empty();
        }
    }

    private Side side(ConversationId id) {
        return rows.side(id, current.require()).orElseThrow(Relay::unknown);
    }

    /** Where a page ended: the moment in microseconds, as the database keeps it, and the id. */
    private record Place(@Nullable Instant at, UUID id) {
        static Place after(Entry last) {
            return new Place(last.lastAt(), last.id().value());
        }

        String text() {
            return at + "_" + id;
        }

        static Place of(String text) {
            String[] parts = text.split("_", 2);
            try {
                return new Place(Instant.parse(parts[0]), UUID.fromString(parts[parts.length - 1]));
            } catch (java.time.DateTimeException | IllegalArgumentException e) {
                throw new InvalidInput(
                        "This address of a later page is not complete. Begin at the first page.");
            }
        }
    }
}
