package org.plenary.directory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.base.Texts;
import org.plenary.directory.SavedRows.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches that people keep, each their own. A search kept is words and filters only: whom it finds
 * is asked again each time, with the rights of that moment.
 */
@Service
@Transactional
public class SavedSearches {
    public static final int MOST = 20;
    public static final int LONGEST_NAME = 100;

    /** Newcomers of one search that are shown. */
    public static final int MOST_SHOWN = 20;

    /** People whom a search with a digest may find: each of them is remembered. */
    public static final int MOST_FOUND = 1_000;

    private static final Duration SHOWN = Duration.ofDays(30);

    private final SavedRows rows;
    private final CurrentAccount current;
    private final Viewers viewers;
    private final Own own;
    private final EntrySearch entries;
    private final PersonCards cards;
    private final Clock clock;

    SavedSearches(
            SavedRows rows,
            CurrentAccount current,
            Viewers viewers,
            Own own,
            EntrySearch entries,
            PersonCards cards,
            Clock clock) {
        this.rows = rows;
        this.current = current;
        this.viewers = viewers;
        this.own = own;
        this.entries = entries;
        this.cards = cards;
        this.clock = clock;
    }

    /** The current account's, by name. */
    @Transactional(readOnly = true)
    public List<SavedSearch> mine() {
        AccountId me = current.require();
        Viewer viewer = viewers.of(me);
        return rows.of(me).stream()
                .map(r ->
                        new SavedSearch(
                                r.id(), r.name(), r.query(), r.digest(), newcomers(viewer, r)))
                .toList();
    }

    /**
     * Keeps a search. The same name and search a second time is the first.
     *
     * @throws InvalidInput when nothing is asked, the name is taken, there are too many, or a
     *     digest is wished of a search that finds more than {@link #MOST_FOUND} people
     */
    public UUID save(String name, DirectoryQuery query, Digest digest) {
        AccountId me = current.require();
        String clean = Texts.required("The name", name, LONGEST_NAME);
        DirectoryQuery kept = query.startingAfter(null);
        if (kept.text().isBlank() && kept.filters().isEmpty()) {
            throw new InvalidInput(
                    "The search asks for nothing, so it was not saved. Type words or choose a filter first.");
        }
        rows.lock(me);
        List<Row> mine = rows.of(me);
        Optional<Row> same = mine.stream().filter(r -> r.name().equals(clean)).findFirst();
        if (same.isPresent()) {
            return taken(same.get(), kept);
        }
        if (mine.size() >= MOST) {
            throw new InvalidInput(
                    "You keep %d searches, as many as fit, so this one was not saved. Remove one first."
                            .formatted(MOST));
        }
        Row row = new Row(UUID.randomUUID(), me, clean, kept, digest);
        Instant now = clock.instant();
        rows.insert(row, now, digest.pause().map(now::plus).orElse(null));
        begin(row);
        return row.id();
    }

    private static UUID taken(Row stored, DirectoryQuery query) {
        if (QueryText.of(stored.query()).equals(QueryText.of(query))) {
            return stored.id();
        }
        throw new InvalidInput(
                "You keep another search with this name, so this one was not saved. Choose another name.");
    }

    /**
     * Changes how often newcomers are told.
     *
     * @throws NotFound when it is not a search of the current account
     */
    public void tell(UUID id, Digest digest) {
        Row row = mine(id);
        if (row.digest() != digest) {
            rows.setDigest(id, digest, digest.pause().map(clock.instant()::plus).orElse(null));
            rows.remove(id, rows.found(id));
            begin(new Row(id, row.account(), row.name(), row.query(), digest));
        }
    }

    /** Forgets the search; a second time changes nothing. */
    public void remove(UUID id) {
        rows.of(current.require(), id).ifPresent(r -> rows.delete(r.id()));
    }

    /** Whom it finds now are no newcomers. */
    private void begin(Row row) {
        if (row.digest() == Digest.NONE) {
            return;
        }
        List<UUID> found = found(row);
        if (found.size() > MOST_FOUND) {
            throw new InvalidInput(
                    "More than %,d people match, so newcomers cannot be told, and nothing was saved. Narrow the search, or save it without a digest."
                            .formatted(MOST_FOUND));
        }
        rows.add(row.id(), found, clock.instant(), false);
    }

    /** At most one more than {@link #MOST_FOUND}, as the account may find them now. */
    List<UUID> found(Row row) {
        List<List<String>> words = Tokens.asked(row.query().text()).stream().map(List::of).toList();
        return entries.some(
                own.of(viewers.of(row.account())).ask(words, row.query()), MOST_FOUND + 1);
    }

    private List<PersonCard> newcomers(Viewer viewer, Row row) {
        List<PersonId> told = rows.told(row.id(), clock.instant().minus(SHOWN), MOST_SHOWN);
        if (told.isEmpty()) {
            return List.of();
        }
        List<UUID> now = found(row);
        List<PersonId> shown = told.stream().filter(p -> now.contains(p.value())).toList();
        return cards.of(viewer, shown, List.of());
    }

    private Row mine(UUID id) {
        return rows.of(current.require(), id)
                .orElseThrow(() -> new NotFound("There is no such search of yours."));
    }
}
