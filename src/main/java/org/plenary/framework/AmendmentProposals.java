package org.plenary.framework;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.StaleChange;
import org.plenary.framework.AmendmentPlan.Deletion;
import org.plenary.framework.AmendmentPlan.Move;
import org.plenary.framework.AmendmentPlan.NewItem;
import org.plenary.framework.AmendmentPlan.Place;
import org.plenary.framework.AmendmentRow.Proposal;
import org.plenary.framework.ItemRows.Row;
import org.springframework.stereotype.Component;

/** Checks what somebody wants to propose against the items as they stand. */
@Component
class AmendmentProposals {
    private static final Place NOWHERE = new Place(null, null);

    private final AmendmentRows rows;
    private final ItemRows items;
    private final ItemPlaces places;
    private final ItemTexts texts;

    AmendmentProposals(AmendmentRows rows, ItemRows items, ItemPlaces places, ItemTexts texts) {
        this.rows = rows;
        this.items = items;
        this.places = places;
        this.texts = texts;
    }

    /**
     * The plan as it can be stored.
     *
     * @param answered the open amendment that it answers, null for none
     */
    Proposal proposal(
            FrameworkId framework,
            @Nullable AmendmentRow answered,
            AmendmentPlan plan,
            String reason) {
        Proposal proposal =
                switch (plan) {
                    case AmendmentPlan.Words words -> words(framework, words);
                    case NewItem added -> newItem(framework, added);
                    case Deletion deletion -> deletion(framework, deletion);
                    case Move move -> move(framework, move);
                };
        if (answered != null && !answered.open()) {
            throw new InvalidInput(
                    "Amendment %d is decided, so it takes no counter-proposals, and yours was not kept. Propose it by itself."
                            .formatted(answered.number()));
        }
        return new Proposal(
                proposal.kind(),
                proposal.item(),
                answered == null ? null : answered.id(),
                reason,
                proposal.baseVersion(),
                proposal.base(),
                proposal.wording(),
                proposal.newKind(),
                proposal.place());
    }

    /** The plan as far as it is written, without checks of what is still being typed. */
    Proposal draft(FrameworkId framework, AmendmentPlan plan) {
        return switch (plan) {
            case AmendmentPlan.Words words -> {
                Row item = item(framework, words.item());
                yield on(
                        item,
                        AmendmentKind.TEXT,
                        new Wording(words.title(), words.text()),
                        NOWHERE);
            }
            case NewItem added ->
                    fresh(
                            added.itemKind(),
                            new Wording(added.title(), added.text()),
                            added.place());
            case Deletion deletion ->
                    on(
                            item(framework, deletion.item()),
                            AmendmentKind.DELETION,
                            Wording.EMPTY,
                            NOWHERE);
            case Move move ->
                    on(
                            item(framework, move.item()),
                            AmendmentKind.MOVE,
                            Wording.EMPTY,
                            move.place());
        };
    }

    private Proposal words(FrameworkId framework, AmendmentPlan.Words plan) {
        Row item = item(framework, plan.item());
        ItemPlan checked = ItemPlan.of(item.kind(), plan.title(), plan.text()).checked();
        Wording wording = new Wording(checked.title(), checked.text());
        Wording stored = wording(item);
        if (moved(item, plan.itemVersion())) {
            throw new StaleChange("The text of " + item.code(), wording.plain(), stored.plain());
        }
        if (wording.equals(stored)) {
            throw new InvalidInput(
                    "This is the text as it stands, so nothing was proposed. Change some words first.");
        }
        return on(item, AmendmentKind.TEXT, wording, NOWHERE);
    }

    private Proposal newItem(FrameworkId framework, NewItem plan) {
        ItemPlan checked = ItemPlan.of(plan.itemKind(), plan.title(), plan.text()).checked();
        requirePlace(framework, plan.itemKind(), plan.place());
        return fresh(plan.itemKind(), new Wording(checked.title(), checked.text()), plan.place());
    }

    private Proposal deletion(FrameworkId framework, Deletion plan) {
        Row item = item(framework, plan.item());
        Optional<AmendmentRow> same =
                rows.openOn(List.of(item.id()), AmendmentKind.DELETION).stream().findFirst();
        if (same.isPresent()) {
            throw new InvalidInput(
                    "Amendment %d already proposes to delete %s, so nothing was proposed. Sponsor that one."
                            .formatted(same.get().number(), item.code()));
        }
        return on(item, AmendmentKind.DELETION, Wording.EMPTY, NOWHERE);
    }

    private Proposal move(FrameworkId framework, Move plan) {
        Row item = item(framework, plan.item());
        Place place = plan.place();
        requirePlace(framework, item.kind(), place);
        ItemId parent = place.parent();
        if (parent != null
                && items.upwards(parent).stream().anyMatch(up -> up.id().equals(item.id()))) {
            throw new InvalidInput(
                    "%s would stand under itself, so nothing was proposed. Choose another place."
                            .formatted(item.code()));
        }
        if (stands(item, place)) {
            throw new InvalidInput(
                    "%s stands there already, so nothing was proposed. Choose another place."
                            .formatted(item.code()));
        }
        if (item.id().equals(place.after())) {
            throw new InvalidInput(
                    "%s cannot follow itself, so nothing was proposed. Choose another place."
                            .formatted(item.code()));
        }
        return on(item, AmendmentKind.MOVE, Wording.EMPTY, place);
    }

    private boolean stands(Row item, Place place) {
        if (!Objects.equals(item.parent(), place.parent())) {
            return false;
        }
        List<ItemId> siblings = places.children(item.framework(), item.parent());
        int at = siblings.indexOf(item.id());
        return Objects.equals(place.after(), at == 0 ? null : siblings.get(at - 1));
    }

    private void requirePlace(FrameworkId framework, ItemKind kind, Place place) {
        ItemId parent = place.parent();
        Row above = parent == null ? null : item(framework, parent);
        if (!kind.mayStandUnder(above == null ? null : above.kind())) {
            throw new InvalidInput(
                    "%s cannot stand %s, so nothing was proposed. Choose another place."
                            .formatted(
                                    kind.word(),
                                    above == null
                                            ? "at the top of the document"
                                            : "under " + above.code()));
        }
        ItemId after = place.after();
        if (after != null && !Objects.equals(item(framework, after).parent(), parent)) {
            throw new InvalidInput(
                    "The place has changed since you chose it, so nothing was proposed. Choose it again.");
        }
    }

    /** The item, of this framework and not deleted. */
    private Row item(FrameworkId framework, ItemId id) {
        Row item =
                items.find(id)
                        .filter(row -> row.framework().equals(framework))
                        .orElseThrow(FrameworkPeople::noItem);
        if (item.deleted()) {
            throw new InvalidInput(
                    "%s was deleted, so nothing was proposed and your words are still here. Propose them as a new item."
                            .formatted(item.code()));
        }
        return item;
    }

    /** Whether the item says something else than at that version. */
    boolean moved(Row item, long version) {
        return !texts.at(item.id(), version)
                .map(then -> new Wording(then.title(), then.text()))
                .equals(Optional.of(wording(item)));
    }

    static Wording wording(Row item) {
        return new Wording(item.title(), item.text());
    }

    private static Proposal on(Row item, AmendmentKind kind, Wording wording, Place place) {
        return new Proposal(
                kind, item.id(), null, "", item.version(), wording(item), wording, null, place);
    }

    private static Proposal fresh(ItemKind kind, Wording wording, Place place) {
        return new Proposal(
                AmendmentKind.NEW_ITEM, null, null, "", 0, Wording.EMPTY, wording, kind, place);
    }
}
