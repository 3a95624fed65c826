package org.plenary.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.base.Texts;
import org.plenary.framework.EvidenceRows.Row;
import org.plenary.summary.FoundPassage;
import org.plenary.summary.PassageKey;
import org.plenary.summary.PassageLedger;
import org.plenary.summary.PassageSearch;
import org.plenary.summary.SummaryId;
import org.plenary.workshop.SessionPlace;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The passages that items rest on. Drafters and editors link what they may read themselves; readers
 * see as much of it as they may read. Who may read a framework but not a passage learns that some
 * evidence is restricted, and neither its words nor its number.
 */
@Service
@Transactional
public class Evidence {
    static final int MOST_OF_AN_ITEM = 200;
    private static final int LONGEST_NOTE = 1000;

    private final EvidenceRows rows;
    private final EvidenceTies ties;
    private final EvidenceReading reading;
    private final FrameworkRows frameworks;
    private final ItemRows items;
    private final FrameworkPeople people;
    private final FrameworkChanges changes;
    private final PassageSearch passages;
    private final PassageLedger ledger;
    private final AuditTrail audit;

    Evidence(
            EvidenceRows rows,
            EvidenceTies ties,
            EvidenceReading reading,
            FrameworkRows frameworks,
            ItemRows items,
            FrameworkPeople people,
            FrameworkChanges changes,
            PassageSearch passages,
            PassageLedger ledger,
            AuditTrail audit) {
        this.rows = rows;
        this.ties = ties;
        this.reading = reading;
        this.frameworks = frameworks;
        this.items = items;
        this.people = people;
        this.changes = changes;
        this.passages = passages;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** What the item rests on, as far as the current account may read it. */
    @Transactional(readOnly = true)
    public ItemEvidence of(ItemId item) {
        ItemRows.Row row = items.find(item).orElseThrow(FrameworkPeople::noItem);
        people.requireReader(row.framework());
        return reading.of(rows.ofItem(item));
    }

    /** What the items of a framework rest on, in few words; items without evidence are left out. */
    @Transactional(readOnly = true)
    public Map<ItemId, EvidenceMark> marks(FrameworkId framework) {
        people.requireReader(framework);
        return reading.marks(ties.of(framework));
    }

    /**
     * Ties a passage to an item and keeps its words. Twice is once.
     *
     * @param passageVersion as it was seen
     * @param note why, at most 1,000 characters; may be empty
     * @throws NotFound when the current account may not read the passage
     * @throws StaleChange when the passage has other words by now
     */
    public EvidenceId link(
            ItemId item, PassageKey key, int passageVersion, EvidenceTie tie, String note) {
        AccountId by = change(item, FrameworkAction.LINK_EVIDENCE);
        ItemRows.Row on = standing(item);
        String why = Texts.optional("The note", note, LONGEST_NOTE);
        rows.lock(key.summary());
        FoundPassage passage = passage(key);
        Optional<Row> there = rows.find(item, key);
        if (there.isPresent()) {
            return same(there.get(), tie);
        }
        if (!frameworks.workshops(on.framework()).contains(passage.place().workshop())) {
            throw new InvalidInput(
                    "The framework does not draw on this passage's workshop, so nothing was added. An editor adds the workshop to the framework first.");
        }
        seen(passage, passageVersion);
        if (rows.count(item) >= MOST_OF_AN_ITEM) {
            throw new InvalidInput(
                    "%s rests on %d passages, as many as fit, so this one was not added. Remove one that says the same."
                            .formatted(on.code(), MOST_OF_AN_ITEM));
        }
        var row =
                new Row(
                        EvidenceId.random(),
                        on.framework(),
                        item,
                        on.code(),
                        key,
                        passage.version(),
                        passage.kind(),
                        passage.releasedVersion(),
                        passage.text(),
                        tie,
                        why,
                        EvidenceState.CURRENT,
                        0);
        rows.insert(row, by);
        record("evidence-linked", row);
        changes.told(on.framework(), item);
        return row.id();
    }

    private static EvidenceId same(Row there, EvidenceTie tie) {
        if (there.tie() != tie) {
            throw new InvalidInput(
                    "This passage is already tied to %s as “%s”, so nothing was added. Change that tie instead."
                            .formatted(there.code(), there.tie().word()));
        }
        return there.id();
    }

    /** Takes the tie away; one that is gone already stays gone. */
    public void unlink(EvidenceId id, long version) {
        Optional<Row> found = rows.find(id);
        if (found.isEmpty()) {
            return;
        }
        Row row = found.get();
        change(row.item(), FrameworkAction.LINK_EVIDENCE);
        reading.requireShown(row);
        if (!rows.delete(id, version)) {
            throw stale(row, "Remove it");
        }
        record("evidence-unlinked", row);
        changes.told(row.framework(), row.item());
    }

    /** Says otherwise how the passage bears on the item. */
    public void retie(EvidenceId id, long version, EvidenceTie tie, String note) {
        Row row = rows.find(id).orElseThrow(Evidence::noLink);
        change(row.item(), FrameworkAction.LINK_EVIDENCE);
        reading.requireShown(row);
        String why = Texts.optional("The note", note, LONGEST_NOTE);
        if (row.tie() == tie && row.note().equals(why)) {
            return;
        }
        if (!rows.retie(id, version, tie, why)) {
            throw stale(row, tie.word());
        }
        changes.told(row.framework(), row.item());
    }

    /**
     * The item still rests on the passage as it reads now; these words become the quotation.
     *
     * @param passageVersion of the words that were seen
     * @throws NotFound when the passage is gone, or not the current account's to read
     */
    public void reconfirm(EvidenceId id, long version, int passageVersion) {
        Row row = rows.find(id).orElseThrow(Evidence::noLink);
        AccountId by = change(row.item(), FrameworkAction.RECONFIRM_EVIDENCE);
        reading.requireShown(row);
        rows.lock(row.passage().summary());
        FoundPassage passage = passage(row.passage());
        Row now = rows.find(id).orElseThrow(Evidence::noLink);
        if (now.state() == EvidenceState.CURRENT && now.quotation().equals(passage.text())) {
            return;
        }
        seen(passage, passageVersion);
        if (!rows.confirm(withWordsOf(row, passage), version, by)) {
            throw stale(now, "Reconfirm");
        }
        record("evidence-reconfirmed", row);
        changes.told(row.framework(), row.item());
    }

    /**
     * What released items show to everyone: passages of public versions only, by item. Asks no
     * rights, because all of it is public.
     */
    @Transactional(readOnly = true)
    public Map<ItemId, List<ReleasedEvidence>> released(FrameworkId framework) {
        List<Row> open =
                rows.ofFramework(framework).stream()
                        .filter(r -> r.releasedVersion() > 0 && !r.quotation().isEmpty())
                        .toList();
        Map<SummaryId, SessionPlace> places =
                ledger.published(open.stream().map(r -> r.passage().summary()).distinct().toList());
        var found = new HashMap<ItemId, List<ReleasedEvidence>>();
        for (Row row : open) {
            SessionPlace place = places.get(row.passage().summary());
            if (place != null) {
                found.computeIfAbsent(row.item(), i -> new ArrayList<>()).add(released(row, place));
            }
        }
        return found;
    }

    private static ReleasedEvidence released(Row row, SessionPlace place) {
        return new ReleasedEvidence(
                row.tie(),
                row.kind(),
                row.quotation(),
                place.workshopSlug(),
                place.workshopTitle(),
                place.slug(),
                place.title(),
                row.releasedVersion(),
                row.passage().blockId());
    }

    /** Asks the right, then waits for decisions on the framework that are under way. */
    private AccountId change(ItemId item, FrameworkAction action) {
        FrameworkId framework = items.find(item).orElseThrow(FrameworkPeople::noItem).framework();
        people.requireReader(framework);
        frameworks.lock(framework);
        return people.require(framework, action);
    }

    private ItemRows.Row standing(ItemId item) {
        return items.find(item).filter(row -> !row.deleted()).orElseThrow(FrameworkPeople::noItem);
    }

    private FoundPassage passage(PassageKey key) {
        return passages.get(key.summary(), key.blockId())
                .orElseThrow(() ->
                        new NotFound(
                                "There is no such passage, or it is not yours to read. Nothing was changed."));
    }

    private static void seen(FoundPassage passage, int version) {
        if (passage.version() != version) {
            throw new StaleChange("The passage", "Version " + version, passage.text());
        }
    }

    private static Row withWordsOf(Row row, FoundPassage passage) {
        return new Row(
                row.id(),
                row.framework(),
                row.item(),
                row.code(),
                row.passage(),
                passage.version(),
                passage.kind(),
                passage.releasedVersion(),
                passage.text(),
                row.tie(),
                row.note(),
                EvidenceState.CURRENT,
                row.version());
    }

    private StaleChange stale(Row before, String yours) {
        String theirs =
                rows.find(before.id())
                        .map(now -> now.tie().word() + ", " + now.state().word())
                        .orElse("It was removed");
        return new StaleChange("The evidence of " + before.code(), yours, theirs);
    }

    private static NotFound noLink() {
        return new NotFound("There is no such evidence, or it was removed.");
    }

    private void record(String action, Row row) {
        audit.record(
                action,
                "framework",
                row.framework().toString(),
                Map.of("item", row.code(), "tie", row.tie().name()));
    }
}
