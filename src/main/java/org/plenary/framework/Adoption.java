package org.plenary.framework;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.StaleChange;
import org.plenary.base.Texts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a framework from draft through consultation to adopted, and back for a correction or the
 * next version. The text that is public stays so until the next release. Each move names the
 * version of the framework that it was decided on; another one throws {@link StaleChange}. Whatever
 * is still open holds an adoption up, unless an editor waived it with a reason in this round.
 */
@Service
@Transactional
public class Adoption {
    private static final int LONGEST_REASON = 2000;
    static final int MOST_AT_ONCE = 500;

    private final FrameworkRows rows;
    private final AdoptionRows moves;
    private final FrameworkPeople people;
    private final FrameworkChanges changes;
    private final List<AdoptionCheck> checks;
    private final AuditTrail audit;
    private final Clock clock;

    Adoption(
            FrameworkRows rows,
            AdoptionRows moves,
            FrameworkPeople people,
            FrameworkChanges changes,
            List<AdoptionCheck> checks,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.moves = moves;
        this.people = people;
        this.changes = changes;
        this.checks = checks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is open and what is waived, for whoever works on the framework.
     *
     * @throws org.plenary.base.NotAllowed when the current account only reads it
     */
    @Transactional(readOnly = true)
    public AdoptionOutlook outlook(FrameworkId id) {
        people.require(id, FrameworkAction.DISCUSS);
        return outlook(rows.find(id).orElseThrow(FrameworkPeople::hidden));
    }

    /** Why the present round was begun; for every reader. */
    @Transactional(readOnly = true)
    public java.util.Optional<AdoptionOutlook.Round> round(FrameworkId id) {
        people.requireReader(id);
        return moves.round(id, rows.find(id).orElseThrow(FrameworkPeople::hidden).round());
    }

    private AdoptionOutlook outlook(FrameworkRows.Framework framework) {
        List<Waiver> waivers = moves.waivers(framework.id(), framework.round());
        List<OpenMatter> matters =
                checks.stream().flatMap(check -> check.open(framework.id()).stream()).toList();
        return new AdoptionOutlook(
                matters.stream()
                        .filter(matter -> waivers.stream().noneMatch(w -> w.covers(matter)))
                        .toList(),
                waivers.stream().flatMap(waiver -> told(waiver, matters)).toList(),
                moves.round(framework.id(), framework.round()));
    }

    /** As this reader is told of the matter, not as whoever waived it was. */
    private static Stream<Waiver> told(Waiver waiver, List<OpenMatter> matters) {
        return matters.stream()
                .filter(waiver::covers)
                .limit(1)
                .map(matter -> waiver.told(matter.text()));
    }

    /**
     * Lets adoption pass over matters that are open now. The same again changes nothing but the
     * reason.
     *
     * @param reason 1–2000 characters; it is published with the adopted text
     */
    public void waive(FrameworkId id, Collection<OpenMatter> matters, String reason) {
        AccountId by = people.require(id, FrameworkAction.WAIVE);
        String why = Texts.required("The reason", reason, LONGEST_REASON);
        var framework = rows.lock(id);
        List<OpenMatter> all = checks.stream().flatMap(check -> check.open(id).stream()).toList();
        if (matters.size() > MOST_AT_ONCE) {
            throw new InvalidInput(
                    "At most %d matters are waived at once, so none was. Choose fewer."
                            .formatted(MOST_AT_ONCE));
        }
        for (OpenMatter matter : matters) {
            OpenMatter open = stillOpen(all, matter);
            moves.waive(
                    id,
                    framework.round(),
                    new Waiver(
                            open.kind(),
                            AdoptionRows.subject(open),
                            open.text(),
                            why,
                            clock.instant(),
                            by));
            audit.record(
                    "framework-matter-waived",
                    "framework",
                    id.toString(),
                    Map.of("kind", open.kind(), "subject", AdoptionRows.subject(open)));
        }
        changes.told(id, null);
    }

    private static OpenMatter stillOpen(List<OpenMatter> all, OpenMatter asked) {
        return all.stream()
                .filter(m ->
                        m.kind().equals(asked.kind())
                                && AdoptionRows.subject(m).equals(AdoptionRows.subject(asked)))
                .findFirst()
                .orElseThrow(() ->
                        new InvalidInput(
                                "This is not open any more, so there is nothing to waive: "
                                        + Texts.shorten(asked.text(), 200)));
    }

    /** Takes a waiver back; one that is not there is no failure. */
    public void takeBack(FrameworkId id, String kind, String subject) {
        people.require(id, FrameworkAction.WAIVE);
        var framework = rows.lock(id);
        if (moves.takeBack(id, framework.round(), kind, subject)) {
            audit.record(
                    "framework-waiver-taken-back",
                    "framework",
                    id.toString(),
                    Map.of("kind", kind, "subject", subject));
            changes.told(id, null);
        }
    }

    /**
     * From draft to consultation, called by publishing in the transaction of the release.
     *
     * @param released the number of the version that goes out with it
     */
    public void openConsultation(FrameworkId id, long version, int released) {
        people.require(id, FrameworkAction.OPEN_CONSULTATION);
        var framework = current(id, version, FrameworkAction.OPEN_CONSULTATION);
        become(
                framework,
                FrameworkState.CONSULTATION,
                framework.round(),
                released,
                "framework-consultation-opened",
                "");
    }

    /**
     * Adopts the text as it stands, called by publishing in the transaction of the release.
     *
     * @param released the number of the version that goes out with it
     * @throws InvalidInput while anything is open and not waived, or without a consultation; a
     *     corrigendum needs none
     */
    public void adopt(FrameworkId id, long version, int released) {
        people.require(id, FrameworkAction.ADOPT);
        var framework = current(id, version, FrameworkAction.ADOPT);
        AdoptionOutlook outlook = outlook(framework);
        if (framework.state() == FrameworkState.DRAFT && !outlook.correcting()) {
            throw new InvalidInput(
                    "This round had no consultation yet, so the framework was not adopted. Release it for consultation first.");
        }
        if (!outlook.open().isEmpty()) {
            throw new InvalidInput(
                    "%s still open, so the framework was not adopted. Settle each, or waive it with a reason: %s"
                            .formatted(
                                    outlook.open().size() == 1
                                            ? "One matter is"
                                            : outlook.open().size() + " matters are",
                                    Texts.shorten(outlook.open().getFirst().text(), 200)));
        }
        become(
                framework,
                FrameworkState.ADOPTED,
                framework.round(),
                released,
                "framework-adopted",
                "waived " + outlook.waived().size());
    }

    /** From consultation back to draft, in the same round. */
    public void backToDraft(FrameworkId id, long version, String reason) {
        people.require(id, FrameworkAction.BACK_TO_DRAFT);
        String why = Texts.required("The reason", reason, LONGEST_REASON);
        var framework = current(id, version, FrameworkAction.BACK_TO_DRAFT);
        become(
                framework,
                FrameworkState.DRAFT,
                framework.round(),
                framework.releasedVersion(),
                "framework-back-to-draft",
                why);
    }

    /**
     * Begins the round that leads to the next version; the adopted one stays public.
     *
     * @param note what was wrong, or why there is to be a next version; it is published
     */
    public void begin(FrameworkId id, long version, RoundPurpose purpose, String note) {
        AccountId by = people.require(id, FrameworkAction.CORRECT);
        String why = Texts.required("The note", note, LONGEST_REASON);
        var framework = current(id, version, FrameworkAction.CORRECT);
        int round = framework.round() + 1;
        moves.begin(id, round, purpose, why, by, clock.instant());
        become(
                framework,
                FrameworkState.DRAFT,
                round,
                framework.releasedVersion(),
                "framework-round-begun",
                purpose.word());
    }

    private FrameworkRows.Framework current(FrameworkId id, long version, FrameworkAction action) {
        var framework = rows.lock(id);
        boolean stateFits = FrameworkRules.states(action).contains(framework.state());
        if (framework.version() != version || !stateFits) {
            throw new StaleChange(
                    "The framework",
                    action.word(),
                    "It was changed since you opened this page; it is now: "
                            + framework.state().word().toLowerCase(java.util.Locale.ROOT));
        }
        return framework;
    }

    private void become(
            FrameworkRows.Framework framework,
            FrameworkState state,
            int round,
            int released,
            String action,
            String note) {
        moves.become(framework.id(), state, round, released);
        audit.record(
                action,
                "framework",
                framework.id().toString(),
                Map.of(
                        "from",
                        framework.state().word(),
                        "to",
                        state.word(),
                        "round",
                        "" + round,
                        "version",
                        "" + released,
                        "note",
                        note));
        changes.changed(framework.id(), null);
    }
}
