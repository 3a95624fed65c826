package org.plenary.framework;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.StaleChange;
import org.plenary.base.Texts;
import org.plenary.framework.ItemRows.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides on amendments. Each call names the version of the amendment, and of the item, that the
 * editor saw: the same call a second time changes nothing and returns quietly, another one throws
 * {@link StaleChange} with both texts. Decisions on one framework are made one after the other;
 * rights, decision, the item's text and what it does to other amendments share one transaction.
 */
@Service
@Transactional
public class AmendmentDecisions {
    private final AmendmentRows rows;
    private final AmendmentStore store;
    private final AmendmentProposals proposals;
    private final AmendmentNames names;
    private final AmendmentNotices notices;
    private final AmendmentPlaces places;
    private final DeletionReaches reaches;
    private final ItemRows items;
    private final ItemTexts texts;
    private final ItemStructure structure;
    private final FrameworkRows frameworks;
    private final FrameworkPeople people;
    private final FrameworkChanges changes;
    private final AuditTrail audit;

    AmendmentDecisions(
            AmendmentRows rows,
            AmendmentStore store,
            AmendmentProposals proposals,
            AmendmentNames names,
            AmendmentNotices notices,
            AmendmentPlaces places,
            DeletionReaches reaches,
            ItemRows items,
            ItemTexts texts,
            ItemStructure structure,
            FrameworkRows frameworks,
            FrameworkPeople people,
            FrameworkChanges changes,
            AuditTrail audit) {
        this.rows = rows;
        this.store = store;
        this.proposals = proposals;
        this.names = names;
        this.notices = notices;
        this.places = places;
        this.reaches = reaches;
        this.items = items;
        this.texts = texts;
        this.structure = structure;
        this.frameworks = frameworks;
        this.people = people;
        this.changes = changes;
        this.audit = audit;
    }

    /** What an editor decides, and on which versions. */
    private record Verdict(
            AmendmentState state,
            long version,
            long itemVersion,
            String reason,
            @Nullable Wording wording,
            String below) {}

    /**
     * @param itemVersion the item's version that the editor saw; any for a new item
     * @param reason 1–4,000 characters
     * @throws InvalidInput when it no longer fits, or what it asks cannot be done; also for a
     *     deletion that takes along what others work on: see {@link #acceptDeletion}
     * @throws StaleChange when amendment or text are not those that the editor saw
     */
    public Amendment accept(AmendmentId id, long version, long itemVersion, String reason) {
        return acceptDeletion(id, version, itemVersion, "", reason);
    }

    /**
     * As {@link #accept}, by an editor who was shown what goes with the item.
     *
     * @param below what was seen of it, {@link DeletionReach#seen()}
     * @throws StaleChange also when something else goes by now
     */
    public Amendment acceptDeletion(
            AmendmentId id, long version, long itemVersion, String below, String reason) {
        return decide(
                id,
                new Verdict(
                        AmendmentState.ACCEPTED, version, itemVersion, why(reason), null, below));
    }

    /**
     * Accepts other words than those proposed: the only way to accept what no longer fits.
     *
     * @param wording what the item shall say
     */
    public Amendment acceptWithChanges(
            AmendmentId id, long version, long itemVersion, Wording wording, String reason) {
        return decide(
                id,
                new Verdict(
                        AmendmentState.ACCEPTED_WITH_CHANGES,
                        version,
                        itemVersion,
                        why(reason),
                        wording,
                        ""));
    }

    public Amendment reject(AmendmentId id, long version, String reason) {
        return decide(id, new Verdict(AmendmentState.REJECTED, version, 0, why(reason), null, ""));
    }

    private Amendment decide(AmendmentId id, Verdict verdict) {
        AmendmentRow seen = rows.find(id).orElseThrow(Amendments::hidden);
        FrameworkId framework = seen.framework();
        people.requireReader(framework);
        frameworks.lock(framework);
        AccountId by = people.require(framework, FrameworkAction.DECIDE);
        AmendmentRow amendment = rows.find(id).orElseThrow(Amendments::hidden);
        if (done(amendment, verdict, by)) {
            return names.shown(by, amendment);
        }
        if (!amendment.open() || amendment.version() != verdict.version()) {
            throw stale(amendment, verdict);
        }
        if (verdict.state().accepted()) {
            accept(amendment, verdict, by);
        } else {
            store.decide(id, verdict.state(), by, verdict.reason(), null, null);
            changes.told(framework, amendment.item());
        }
        notices.decided(amendment, verdict.state(), verdict.reason());
        audit(amendment, verdict.state());
        return names.shown(by, rows.find(id).orElseThrow(Amendments::hidden));
    }

    /** Whether this press was made before, by the same editor. */
    private static boolean done(AmendmentRow amendment, Verdict verdict, AccountId by) {
        AmendmentRow.Outcome outcome = amendment.outcome();
        return outcome != null
                && amendment.state() == verdict.state()
                && amendment.version() == verdict.version() + 1
                && outcome.by().equals(by)
                && outcome.reason().equals(verdict.reason());
    }

    private void accept(AmendmentRow amendment, Verdict verdict, AccountId by) {
        Wording given = verdict.wording();
        if (given != null && amendment.kind() == AmendmentKind.DELETION
                || given != null && amendment.kind() == AmendmentKind.MOVE) {
            throw new InvalidInput(
                    "A %s is accepted as it is or rejected; nothing was decided."
                            .formatted(amendment.kind().word().toLowerCase(Locale.ROOT)));
        }
        requireFits(amendment, given != null);
        if (amendment.kind() == AmendmentKind.NEW_ITEM) {
            add(amendment, verdict, by);
            return;
        }
        Row item =
                items.lock(Objects.requireNonNull(amendment.item()))
                        .orElseThrow(FrameworkPeople::noItem);
        if (proposals.moved(item, verdict.itemVersion())) {
            throw stale(amendment, verdict);
        }
        switch (amendment.kind()) {
            case TEXT -> write(amendment, verdict, item, by);
            case DELETION -> {
                reaches.requireSeen(amendment, item, verdict.below(), by);
                close(amendment, verdict, by, null, null);
                structure.delete(item, by);
            }
            default -> {
                close(amendment, verdict, by, null, null);
                structure.move(item, places.of(item, amendment.proposal().place()), by);
            }
        }
    }

    private void write(AmendmentRow amendment, Verdict verdict, Row item, AccountId by) {
        Wording given = verdict.wording();
        Wording wording = given == null ? amendment.now() : checked(item.kind(), given);
        if (wording.equals(AmendmentProposals.wording(item))) {
            throw new InvalidInput(
                    "This is the text as it stands, so nothing was decided. Change it, or reject the amendment.");
        }
        // decided first: the others are then brought to the new text, and this one is not
        close(amendment, verdict, by, wording, null);
        texts.replaceText(
                item.id(), item.version(), wording.title(), wording.text(), amendment.id(), by);
    }

    private void add(AmendmentRow amendment, Verdict verdict, AccountId by) {
        ItemKind kind = Objects.requireNonNull(amendment.proposal().newKind());
        Wording given = verdict.wording();
        Wording wording = given == null ? amendment.now() : checked(kind, given);
        ItemId made =
                structure.add(
                        amendment.framework(),
                        ItemPlan.of(kind, wording.title(), wording.text()),
                        places.of(amendment.framework(), amendment.proposal().place()),
                        by);
        close(amendment, verdict, by, wording, made);
    }

    private void close(
            AmendmentRow amendment,
            Verdict verdict,
            AccountId by,
            @Nullable Wording wording,
            @Nullable ItemId made) {
        store.decide(amendment.id(), verdict.state(), by, verdict.reason(), wording, made);
    }

    private static Wording checked(ItemKind kind, Wording wording) {
        ItemPlan plan = ItemPlan.of(kind, wording.title(), wording.text()).checked();
        return new Wording(plan.title(), plan.text());
    }

    private static void requireFits(AmendmentRow amendment, boolean withChanges) {
        boolean ground =
                amendment.misfit() == Misfit.ITEM_DELETED
                        || amendment.misfit() == Misfit.PLACE_DELETED;
        if (ground || !amendment.fits() && !withChanges) {
            throw new InvalidInput(
                    "%s So it was not accepted. %s"
                            .formatted(
                                    amendment.misfit().sentence(),
                                    ground
                                            ? "Reject it with a reason, or propose its words as a new item."
                                            : "Accept it with changes: both texts are shown for that."));
        }
    }

    private StaleChange stale(AmendmentRow amendment, Verdict verdict) {
        if (!amendment.open()) {
            return new StaleChange(
                    "Amendment " + amendment.number(),
                    "%s: %s".formatted(verdict.state().word(), verdict.reason()),
                    "It is %s.".formatted(amendment.state().word().toLowerCase(Locale.ROOT)));
        }
        ItemId item = amendment.item();
        String now =
                item == null
                        ? amendment.now().plain()
                        : items.find(item)
                                .map(row -> AmendmentProposals.wording(row).plain())
                                .orElse("");
        Wording mine = verdict.wording() == null ? amendment.now() : verdict.wording();
        return new StaleChange(
                "The text that amendment " + amendment.number() + " changes", mine.plain(), now);
    }

    private static String why(String reason) {
        return Texts.required("The reason", reason, AmendmentPlan.LONGEST_REASON);
    }

    private void audit(AmendmentRow amendment, AmendmentState state) {
        audit.record(
                "amendment-" + state.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "amendment",
                amendment.id().toString(),
                Map.of(
                        "framework",
                        amendment.framework().toString(),
                        "number",
                        Integer.toString(amendment.number()),
                        "item",
                        amendment.names().itemCode()));
    }
}
