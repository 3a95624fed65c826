package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.directory.ImportPreview.Entry;
import org.plenary.directory.ImportPreview.Match;
import org.plenary.directory.ImportRows.Made;
import org.plenary.directory.PersonRows.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings people in from a table or from vCards, for organizers and administrators of the network:
 * all of a file or nothing of it. Nobody brought in is shown more widely than to members; mail
 * addresses, telephone numbers and postal addresses to nobody until the person claims the entry. An
 * import can be undone; entries that somebody changed since stay.
 */
@Service
public class PeopleImport {
    /** Longest file, in bytes. */
    public static final int MAX_BYTES = 16 << 20;

    /** People of one step: a statement takes so many, and the progress is told so often. */
    private static final int AT_ONCE = 200;

    /** New people by whom the tables become others. */
    private static final int MANY = 1_000;

    private static final int MOST_RECENT = 20;

    private final Profiles profiles;
    private final PersonRows people;
    private final PersonValues values;
    private final PersonErasure erasure;
    private final ImportMatching matching;
    private final Viewers viewers;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final ImportRows rows;
    private final JsonMapper json;

    PeopleImport(
            Profiles profiles,
            PersonRows people,
            PersonValues values,
            PersonErasure erasure,
            ImportMatching matching,
            Viewers viewers,
            CurrentAccount current,
            AuditTrail audit,
            ImportRows rows,
            JsonMapper json) {
        this.profiles = profiles;
        this.people = people;
        this.values = values;
        this.erasure = erasure;
        this.matching = matching;
        this.viewers = viewers;
        this.current = current;
        this.audit = audit;
        this.rows = rows;
        this.json = json;
    }

    /** An import that can be undone. */
    public record Done(UUID id, String fileName, Instant at, int people) {}

    /**
     * What an undone import left.
     *
     * @param stayed entries that somebody changed since
     */
    public record Undone(int gone, int stayed) {}

    /**
     * Reads a file by what it holds; stores nothing.
     *
     * @throws InvalidInput when it is too long, or neither a table of people nor vCards
     */
    @Transactional(readOnly = true)
    public ImportPreview preview(String fileName, byte[] bytes) {
        requireKeeper();
        if (bytes.length > MAX_BYTES) {
            throw new InvalidInput(
                    "The file has more than %d MiB. Nothing was imported. Divide it."
                            .formatted(MAX_BYTES >> 20));
        }
        FileText text = FileText.of(bytes);
        boolean cards = text.text().stripLeading().regionMatches(true, 0, "BEGIN:VCARD", 0, 11);
        var reading = new PeopleReading(cards ? "Card" : "Line");
        if (cards) {
            PeopleCards.read(text.text(), reading);
        } else {
            PeopleTable.read(text.text(), reading);
        }
        if (text.others() > 0) {
            reading.note(
                    text.otherLines().getFirst(),
                    "The file mixes two encodings: %,d of its lines (the first is line %d) are not UTF-8 and were read as Windows-1252. Look at names with accents."
                            .formatted(text.others(), text.otherLines().getFirst()));
        }
        return matching.matched(reading.preview(fileName), viewers.current());
    }

    /**
     * Stores everything of a preview; the same preview twice is once.
     *
     * @param reached told how many are done
     * @return how many entries were made or added to
     * @throws InvalidInput when something has to be mended first; nothing was stored
     */
    @Transactional
    public int store(ImportPreview preview, IntConsumer reached) {
        requireKeeper();
        if (preview.blocked()) {
            throw new InvalidInput(
                    "The file has lines that cannot be taken, so nothing was imported. Mend them and choose the file again.");
        }
        if (!rows.begin(preview, current.require())) {
            return rows.count(preview.id());
        }
        rows.planAnew();
        int done = preview.entries().size() - adding(preview).size() - making(preview).size();
        for (List<Entry> some : parts(making(preview))) {
            make(preview.id(), some);
            done += some.size();
            reached.accept(done);
        }
        for (List<Entry> some : parts(adding(preview))) {
            some.forEach(entry -> addTo(preview.id(), entry));
            done += some.size();
            reached.accept(done);
        }
        if (making(preview).size() >= MANY) {
            rows.learnSizes();
        }
        rows.complete(preview.id());
        int stored = rows.count(preview.id());
        audit.record(
                "people-imported",
                "people-import",
                preview.id().toString(),
                Map.of("people", String.valueOf(stored)));
        return stored;
    }

    private static List<Entry> making(ImportPreview preview) {
        return preview.entries().stream().filter(e -> e.person() == null).toList();
    }

    private static List<Entry> adding(ImportPreview preview) {
        return preview.entries().stream().filter(e -> e.match() == Match.ADDS).toList();
    }

    private static <T> List<List<T>> parts(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + AT_ONCE)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + AT_ONCE)))
                .toList();
    }

    private void make(UUID id, List<Entry> entries) {
        List<NewPerson> made = entries.stream().map(NewPerson::of).toList();
        values.createAll(made);
        rows.remember(id, made);
    }

    private void addTo(UUID id, Entry entry) {
        PersonId known = Objects.requireNonNull(entry.person());
        people.lock(known);
        Person person = people.find(known).orElseThrow();
        // whoever claimed their entry meanwhile keeps it alone
        if (!person.claimed() && !person.merged()) {
            List<PersonValue> before = values.all(known);
            values.replace(known, Claims.joined(before, entry.values()));
            people.advance(known, person.version());
            rows.remember(id, known, json.writeValueAsString(before));
        }
    }

    /** Imports that were not undone, the latest first, at most 20. */
    @Transactional(readOnly = true)
    public List<Done> recent() {
        requireKeeper();
        return rows.recent(MOST_RECENT);
    }

    /**
     * Takes back what an import made and added, unless somebody changed, claimed or merged it
     * since. Twice is once.
     *
     * @param reached told how many are done
     */
    @Transactional
    public Undone undo(UUID id, IntConsumer reached) {
        requireKeeper();
        Timestamp at = rows.lock(id);
        rows.planAnew();
        int all = rows.count(id);
        List<Made> untouched = rows.untouched(id, at);
        int gone = 0;
        for (List<Made> some : parts(untouched)) {
            erasure.erase(some.stream().filter(m -> m.before() == null).map(Made::person).toList());
            some.stream().filter(m -> m.before() != null).forEach(this::putBack);
            gone += some.size();
            reached.accept(gone);
        }
        rows.undone(id);
        audit.record(
                "people-import-undone",
                "people-import",
                id.toString(),
                Map.of("gone", String.valueOf(gone), "stayed", String.valueOf(all - gone)));
        return new Undone(gone, all - gone);
    }

    private void putBack(Made added) {
        values.replace(
                added.person(), List.of(json.readValue(added.before(), PersonValue[].class)));
        people.find(added.person()).ifPresent(p -> people.advance(added.person(), p.version()));
    }

    private void requireKeeper() {
        if (!profiles.mayAdd()) {
            throw new NotAllowed("People are brought in by the network's organizers.");
        }
    }
}
