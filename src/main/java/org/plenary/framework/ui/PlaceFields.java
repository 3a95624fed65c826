package org.plenary.framework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.framework.AmendmentPlan;
import org.plenary.framework.Item;
import org.plenary.framework.ItemId;
import org.plenary.framework.ItemKind;

/** Asks where an item is to stand: under what, and after which sibling. */
final class PlaceFields extends Div {
    private final Select<Item> under = new Select<>();
    private final Select<Item> after = new Select<>();
    private transient List<Item> document = List.of();
    private transient @Nullable Item moved;
    private ItemKind kind = ItemKind.SECTION;

    PlaceFields() {
        addClassName("plenary-form");
        under.setLabel("Stands under");
        under.setItemLabelGenerator(i -> i == null ? "The top of the document" : i.label());
        under.setEmptySelectionCaption("The top of the document");
        under.addValueChangeListener(change -> siblings());
        after.setLabel("After");
        after.setItemLabelGenerator(i -> i == null ? "In the first place" : i.label());
        after.setEmptySelectionAllowed(true);
        after.setEmptySelectionCaption("In the first place");
        add(under, after);
    }

    void onChange(Runnable changed) {
        under.addValueChangeListener(change -> changed.run());
        after.addValueChangeListener(change -> changed.run());
    }

    /**
     * @param item the item that moves, null for a new one
     */
    void offer(List<Item> all, ItemKind what, @Nullable Item item) {
        document = all;
        kind = what;
        moved = item;
        List<Item> holders =
                all.stream().filter(i -> what.mayStandUnder(i.kind()) && !below(i)).toList();
        under.setItems(holders);
        under.setEmptySelectionAllowed(what.mayStandUnder(null));
        under.setVisible(!holders.isEmpty());
        ItemId parent = item == null ? null : item.parent();
        under.setValue(
                holders.stream()
                        .filter(i -> i.id().equals(parent))
                        .findFirst()
                        .orElse(
                                what.mayStandUnder(null) || holders.isEmpty()
                                        ? null
                                        : holders.getFirst()));
        siblings();
    }

    /** What stands under the moved item cannot hold it. */
    private boolean below(Item candidate) {
        Item item = moved;
        if (item == null) {
            return false;
        }
        int from = document.indexOf(item);
        int at = document.indexOf(candidate);
        if (at < from) {
            return false;
        }
        return document.subList(from + 1, at + 1).stream().allMatch(i -> i.depth() > item.depth());
    }

    private void siblings() {
        Item holder = under.getValue();
        ItemId parent = holder == null ? null : holder.id();
        var siblings = new ArrayList<Item>();
        document.stream()
                .filter(i -> Objects.equals(i.parent(), parent) && !i.equals(moved))
                .forEach(siblings::add);
        after.setItems(siblings);
        after.setValue(before(siblings, parent));
        after.setVisible(!siblings.isEmpty());
    }

    /** At first the place where it stands, else the end. */
    private @Nullable Item before(List<Item> siblings, @Nullable ItemId parent) {
        Item item = moved;
        if (item != null && Objects.equals(item.parent(), parent)) {
            return item.position() == 0 ? null : siblings.get(item.position() - 1);
        }
        return siblings.isEmpty() ? null : siblings.getLast();
    }

    AmendmentPlan.Place get() {
        Item holder = under.getValue();
        if (holder == null && !kind.mayStandUnder(null)) {
            throw new InvalidInput(
                    "It is not said under what %s stands, so nothing was proposed. Choose it from the list."
                            .formatted(ItemLooks.article(kind)));
        }
        Item before = after.getValue();
        return new AmendmentPlan.Place(
                holder == null ? null : holder.id(), before == null ? null : before.id());
    }
}
