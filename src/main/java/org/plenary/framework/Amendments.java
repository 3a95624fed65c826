package org.plenary.framework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.base.Texts;
import org.plenary.framework.AmendmentCollisions.Candidate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people do with amendments before one is decided: propose, answer with another, sponsor,
 * withdraw. {@link AmendmentDecisions} decides, {@link AmendmentReading} shows. A proposal keeps
 * its number and its words for ever, whatever becomes of it.
 */
@Service
@Transactional
public class Amendments {
    /** Open amendments of one item. */
    static final int MOST_OPEN_ON_ITEM = 200;

    /** Amendments of one framework, decided ones too. */
    static final int MOST = 20_000;

    private static final int MOST_SPONSORS = 200;

    private final AmendmentRows rows;
    private final AmendmentStore store;
    private final AmendmentPeople sponsors;
    private final AmendmentProposals proposals;
    private final AmendmentCollisions collisions;
    private final AmendmentNames names;
    private final AmendmentNotices notices;
    private final FrameworkRows frameworks;
    private final FrameworkPeople people;
    private final FrameworkChanges changes;
    private final AuditTrail audit;

    Amendments(
            AmendmentRows rows,
            AmendmentStore store,
            AmendmentPeople sponsors,
            AmendmentProposals proposals,
            AmendmentCollisions collisions,
            AmendmentNames names,
            AmendmentNotices notices,
            FrameworkRows frameworks,
            FrameworkPeople people,
            FrameworkChanges changes,
            AuditTrail audit) {
        this.rows = rows;
        this.store = store;
        this.sponsors = sponsors;
        this.proposals = proposals;
        this.collisions = collisions;
        this.names = names;
        this.notices = notices;
        this.frameworks = frameworks;
        this.people = people;
        this.changes = changes;
        this.audit = audit;
    }

    /**
     * Proposes a change; the same id a second time changes nothing.
     *
     * @param id chosen by the caller
     * @param reason 1–4,000 characters
     * @throws InvalidInput when the plan cannot be taken, such as for an item that was deleted
     * @throws StaleChange when the item's text is not the one that the words were written against
     */
    public Amendment propose(
            FrameworkId framework, AmendmentId id, AmendmentPlan plan, String reason) {
        return propose(framework, id, null, plan, reason);
    }

    /** As {@link #propose}, as an answer to an open amendment, which stays open beside it. */
    public Amendment counter(
            AmendmentId parent, AmendmentId id, AmendmentPlan plan, String reason) {
        AmendmentRow answered = find(parent);
        return propose(answered.framework(), id, answered, plan, reason);
    }

    /** What the plan would collide with, for whoever is writing it; at most 50 of each sort. */
    @Transactional(readOnly = true)
    public List<Collision> collisions(FrameworkId framework, AmendmentPlan plan) {
        AccountId reader = people.require(framework, FrameworkAction.PROPOSE);
        AmendmentRow.Proposal proposal = proposals.draft(framework, plan);
        return AmendmentReading.shown(
                names,
                reader,
                collisions.of(
                        new Candidate(
                                framework,
                                null,
                                proposal.kind(),
                                proposal.item(),
                                proposal.place(),
                                proposal.base(),
                                proposal.wording(),
                                true)));
    }

    /** Stands behind somebody else's open amendment, with the own name; twice is once. */
    public void sponsor(AmendmentId id) {
        AmendmentRow amendment = find(id);
        AccountId by = people.require(amendment.framework(), FrameworkAction.DISCUSS);
        requireOpen(amendment);
        if (amendment.author().equals(by)) {
            throw new InvalidInput(
                    "You proposed this amendment, so you stand behind it already. Nothing was changed.");
        }
        if (amendment.names().sponsors() >= MOST_SPONSORS) {
            throw new InvalidInput(
                    "%d people sponsor this amendment, and no more fit. Say it in the discussion."
                            .formatted(MOST_SPONSORS));
        }
        if (sponsors.add(id, by)) {
            audit("amendment-sponsored", amendment);
            changes.told(amendment.framework(), amendment.item());
        }
    }

    /** No longer stands behind it; twice is once. */
    public void unsponsor(AmendmentId id) {
        AmendmentRow amendment = find(id);
        AccountId by = people.requireReader(amendment.framework());
        requireOpen(amendment);
        if (sponsors.remove(id, by)) {
            audit("amendment-no-longer-sponsored", amendment);
            changes.told(amendment.framework(), amendment.item());
        }
    }

    /**
     * Takes one's own open amendment back, in any state of the framework; twice is once.
     *
     * @param reason 1–4,000 characters
     * @throws StaleChange when it was decided meanwhile
     */
    public void withdraw(AmendmentId id, String reason) {
        AmendmentRow seen = find(id);
        AccountId by = people.requireReader(seen.framework());
        if (!seen.author().equals(by)) {
            throw new NotAllowed("Only who proposed an amendment withdraws it.");
        }
        String why = Texts.required("The reason", reason, AmendmentPlan.LONGEST_REASON);
        frameworks.lock(seen.framework());
        AmendmentRow amendment = find(id);
        if (amendment.state() == AmendmentState.WITHDRAWN) {
            return;
        }
        requireOpen(amendment);
        store.decide(id, AmendmentState.WITHDRAWN, by, why, null, null);
        audit("amendment-withdrawn", amendment);
        notices.decided(amendment, AmendmentState.WITHDRAWN, why);
        changes.told(amendment.framework(), amendment.item());
    }

    private Amendment propose(
            FrameworkId framework,
            AmendmentId id,
            @Nullable AmendmentRow answered,
            AmendmentPlan plan,
            String reason) {
        AccountId by = people.require(framework, FrameworkAction.PROPOSE);
        String why = Texts.required("The reason", reason, AmendmentPlan.LONGEST_REASON);
        frameworks.lock(framework);
        Optional<AmendmentRow> same = rows.find(id);
        if (same.isPresent()) {
            return again(same.get(), by, framework);
        }
        AmendmentRow.Proposal proposal = proposals.proposal(framework, answered, plan, why);
        int number = store.nextNumber(framework);
        requireRoom(number, proposal.item());
        store.insert(id, framework, number, by, proposal);
        AmendmentRow stored = find(id);
        audit("amendment-proposed", stored);
        if (answered != null) {
            notices.countered(answered);
        }
        changes.told(framework, proposal.item());
        return names.shown(by, stored);
    }

    private Amendment again(AmendmentRow same, AccountId by, FrameworkId framework) {
        if (!same.author().equals(by) || !same.framework().equals(framework)) {
            throw new InvalidInput(
                    "This proposal's id is taken, so nothing was proposed. Open the page again.");
        }
        return names.shown(by, same);
    }

    private void requireRoom(int number, @Nullable ItemId item) {
        if (number > MOST) {
            throw new InvalidInput(
                    "A framework takes at most %,d amendments, so yours was not kept. Put the rest into the discussion."
                            .formatted(MOST));
        }
        if (item != null && store.openOn(item) >= MOST_OPEN_ON_ITEM) {
            throw new InvalidInput(
                    "This item has %d open amendments, and no more fit. Yours was not kept; sponsor one of them, or wait until some are decided."
                            .formatted(MOST_OPEN_ON_ITEM));
        }
    }

    private AmendmentRow find(AmendmentId id) {
        AmendmentRow amendment = rows.find(id).orElseThrow(Amendments::hidden);
        people.requireReader(amendment.framework());
        return amendment;
    }

    static void requireOpen(AmendmentRow amendment) {
        if (!amendment.open()) {
            throw new StaleChange(
                    "Amendment " + amendment.number(),
                    amendment.now().plain(),
                    "It is %s."
                            .formatted(
                                    amendment.state().word().toLowerCase(java.util.Locale.ROOT)));
        }
    }

    static NotFound hidden() {
        return new NotFound("There is no such amendment, or it is not yours to read.");
    }

    private void audit(String action, AmendmentRow amendment) {
        audit.record(
                action,
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
