package org.plenary.framework;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.base.Texts;
import org.plenary.framework.FindingDispositions.SetAside;
import org.plenary.summary.FoundPassage;
import org.plenary.summary.PassageKey;
import org.plenary.summary.PassageKind;
import org.plenary.summary.PassageSearch;
import org.plenary.workshop.WorkshopId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Coverage in both directions: actions that rest on nothing, and findings that nothing came of. A
 * finding counts from the approval of its summary on; of a summary with a public version the newest
 * one counts, so that a correction under way disturbs nobody.
 */
@Service
@Transactional
public class Coverage {
    /** What must not be forgotten. */
    static final Set<PassageKind> COUNTED =
            EnumSet.of(PassageKind.FINDING, PassageKind.RECOMMENDATION);

    private static final int LONGEST_REASON = 1000;

    private final CoverageReading reading;
    private final FindingDispositions dispositions;
    private final FrameworkRows frameworks;
    private final FrameworkPeople people;
    private final FrameworkChanges changes;
    private final PassageSearch passages;
    private final AuditTrail audit;

    Coverage(
            CoverageReading reading,
            FindingDispositions dispositions,
            FrameworkRows frameworks,
            FrameworkPeople people,
            FrameworkChanges changes,
            PassageSearch passages,
            AuditTrail audit) {
        this.reading = reading;
        this.dispositions = dispositions;
        this.frameworks = frameworks;
        this.people = people;
        this.changes = changes;
        this.passages = passages;
        this.audit = audit;
    }

    /** In a constant number of queries, for any number of items and links. */
    @Transactional(readOnly = true)
    public CoverageReport of(FrameworkId framework) {
        people.requireReader(framework);
        return reading.of(framework);
    }

    /**
     * Nothing comes of the finding, for a reason. Saying the same again changes nothing.
     *
     * @param passageVersion of the words that were read
     * @param reason 1–1,000 characters, shown to all readers of the framework who may read the
     *     finding
     */
    public void setAside(
            FrameworkId framework, PassageKey finding, int passageVersion, String reason) {
        AccountId by = change(framework);
        String why = Texts.required("The reason", reason, LONGEST_REASON);
        FoundPassage passage = agreed(framework, finding);
        if (passage.version() != passageVersion) {
            throw new StaleChange("The finding", why, passage.text());
        }
        SetAside before = dispositions.of(framework).get(finding);
        if (before != null
                && before.reason().equals(why)
                && before.passageVersion() == passageVersion) {
            return;
        }
        dispositions.put(framework, finding, passageVersion, why, by);
        record("finding-set-aside", framework, finding);
        changes.told(framework, null);
    }

    /** The finding is open again; twice is once. */
    public void takeBack(FrameworkId framework, PassageKey finding, long version) {
        change(framework);
        agreed(framework, finding);
        SetAside before = dispositions.of(framework).get(finding);
        if (before == null) {
            return;
        }
        if (!dispositions.remove(framework, finding, version)) {
            throw new StaleChange("The finding", "Open again", "Set aside: " + before.reason());
        }
        record("finding-opened", framework, finding);
        changes.told(framework, null);
    }

    private AccountId change(FrameworkId framework) {
        people.requireReader(framework);
        frameworks.lock(framework);
        return people.require(framework, FrameworkAction.SET_DISPOSITION);
    }

    private FoundPassage agreed(FrameworkId framework, PassageKey finding) {
        List<WorkshopId> workshops = frameworks.workshops(framework);
        return passages.agreedIn(workshops, COUNTED).stream()
                .filter(p -> p.key().equals(finding))
                .findFirst()
                .orElseThrow(() ->
                        new NotFound(
                                "There is no such finding, or it is not yours to read. Nothing was changed."));
    }

    private void record(String action, FrameworkId framework, PassageKey finding) {
        audit.record(
                action,
                "framework",
                framework.toString(),
                Map.of("summary", finding.summary().toString(), "passage", finding.blockId()));
    }
}
