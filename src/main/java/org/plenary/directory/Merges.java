package org.plenary.directory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.StaleChange;
import org.plenary.directory.MergeRows.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Two entries about one person, or about one body, become one; for organizers and administrators of
 * the network. Nothing that pointed to either is lost: old addresses and references lead to what is
 * kept. Each merge can be undone for 30 days and is then as if it had not been.
 */
@Service
@Transactional
public class Merges {
    private static final int MOST_RECENT = 50;

    private final PersonMerges people;
    private final BodyMerges bodies;
    private final MergeRows merges;
    private final Profiles profiles;
    private final AuditTrail audit;

    Merges(
            PersonMerges people,
            BodyMerges bodies,
            MergeRows merges,
            Profiles profiles,
            AuditTrail audit) {
        this.people = people;
        this.bodies = bodies;
        this.merges = merges;
        this.profiles = profiles;
        this.audit = audit;
    }

    /**
     * What merging would do. The entry with an account is kept; else the first.
     *
     * @throws InvalidInput when both belong to an account, or it is one entry
     */
    @Transactional(readOnly = true)
    public MergePreview preview(PersonId first, PersonId second) {
        requireKeeper();
        return people.preview(first, second);
    }

    @Transactional(readOnly = true)
    public MergePreview preview(BodyId kept, BodyId gone) {
        requireKeeper();
        return bodies.preview(kept, gone);
    }

    /**
     * Merges as the preview showed; twice is once.
     *
     * @throws StaleChange when one of them was changed since the preview
     */
    public void merge(PersonId kept, long keptVersion, PersonId gone, long goneVersion) {
        requireKeeper();
        people.merge(kept, keptVersion, gone, goneVersion);
        record("people-merged", "person", kept.toString(), gone.toString());
    }

    /** As {@link #merge(PersonId, long, PersonId, long)}. */
    public void merge(BodyId kept, long keptVersion, BodyId gone, long goneVersion) {
        requireKeeper();
        bodies.merge(kept, keptVersion, gone, goneVersion);
        record("bodies-merged", "member-body", kept.toString(), gone.toString());
    }

    /** Merges that can still be undone, the latest first, at most 50. */
    @Transactional(readOnly = true)
    public List<MergeRecord> recent() {
        requireKeeper();
        return merges.recent(MOST_RECENT);
    }

    /**
     * Makes two of one again, as they were; what was changed in the kept one since stays there.
     * Twice is once.
     *
     * @throws InvalidInput when the time is over, or the kept one was merged on
     */
    public void undo(UUID merge) {
        requireKeeper();
        merges.toUndo(merge)
                .ifPresent(m -> {
                    boolean person = m.kind() == Kind.PERSON;
                    if (person) {
                        people.undo(m);
                    } else {
                        bodies.undo(m);
                    }
                    merges.undone(merge);
                    record(
                            "merge-undone",
                            person ? "person" : "member-body",
                            m.kept().toString(),
                            m.gone().toString());
                });
    }

    /** Whether the current account may merge. */
    public boolean mayMerge() {
        return profiles.mayAdd();
    }

    private void requireKeeper() {
        if (!mayMerge()) {
            throw new NotAllowed("Entries are merged by the network's organizers.");
        }
    }

    private void record(String action, String type, String kept, String gone) {
        audit.record(action, type, kept, Map.of("gone", gone));
    }
}
