package org.plenary.framework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.directory.BodyId;
import org.plenary.directory.MemberBodies;
import org.plenary.framework.ItemRows.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The items of frameworks, as far as the current account may read and change them. Refusals are
 * {@link NotFound}, {@link org.plenary.base.NotAllowed}, {@link InvalidInput} and {@link
 * StaleChange}; after any of them nothing was changed.
 */
@Service
@Transactional
public class Items {
    private final ItemRows rows;
    private final ItemReader reader;
    private final ItemTexts texts;
    private final ItemStructure structure;
    private final FrameworkRows frameworks;
    private final FrameworkPeople people;
    private final FrameworkChanges changes;
    private final MemberBodies bodies;
    private final AuditTrail audit;

    Items(
            ItemRows rows,
            ItemReader reader,
            ItemTexts texts,
            ItemStructure structure,
            FrameworkRows frameworks,
            FrameworkPeople people,
            FrameworkChanges changes,
            MemberBodies bodies,
            AuditTrail audit) {
        this.rows = rows;
        this.reader = reader;
        this.texts = texts;
        this.structure = structure;
        this.frameworks = frameworks;
        this.people = people;
        this.changes = changes;
        this.bodies = bodies;
        this.audit = audit;
    }

    /** All items in the order of the document, by the same number of queries for any number. */
    @Transactional(readOnly = true)
    public List<Item> tree(FrameworkId framework) {
        people.requireReader(framework);
        return reader.tree(framework);
    }

    @Transactional(readOnly = true)
    public Item get(ItemId id) {
        Row row = rows.find(id).orElseThrow(FrameworkPeople::noItem);
        people.requireReader(row.framework());
        return reader.item(row);
    }

    /**
     * @param code such as "A3"
     */
    @Transactional(readOnly = true)
    public Item get(FrameworkId framework, String code) {
        people.requireReader(framework);
        return reader.item(rows.byCode(framework, code).orElseThrow(FrameworkPeople::noItem));
    }

    /** The items above it from the top, and those right below it, in the document's order. */
    @Transactional(readOnly = true)
    public List<Item> around(ItemId id) {
        Row row = rows.find(id).orElseThrow(FrameworkPeople::noItem);
        people.requireReader(row.framework());
        return reader.around(row);
    }

    /** The item's titles and texts, newest first, at most 200. */
    @Transactional(readOnly = true)
    public List<ItemVersion> history(ItemId id) {
        Row row = rows.find(id).orElseThrow(FrameworkPeople::noItem);
        return reader.history(row.id(), row.framework(), people.requireReader(row.framework()));
    }

    /**
     * @throws InvalidInput when the plan or the place cannot be taken, or the framework is full
     */
    public ItemId add(FrameworkId framework, ItemPlan plan, ItemPlace place) {
        AccountId by = people.require(framework, FrameworkAction.EDIT_ITEMS);
        return structure.add(framework, checked(plan), place, by);
    }

    /**
     * Writes what the plan states; its kind is not taken. What is stored already is no change.
     *
     * @param version the one that the plan was changed from
     * @throws StaleChange when the item was changed since
     */
    public Item edit(ItemId id, long version, ItemPlan plan) {
        Row row = editable(id);
        AccountId by = people.require(row.framework(), FrameworkAction.EDIT_ITEMS);
        Item stored = reader.item(row);
        ItemPlan wanted =
                checked(
                        new ItemPlan(
                                row.kind(),
                                plan.title(),
                                plan.text(),
                                plan.leads(),
                                plan.horizon(),
                                plan.dueOn(),
                                plan.status()));
        if (wanted.equals(stored.plan())) {
            return stored;
        }
        if (row.version() != version) {
            throw stale(row, wanted, stored);
        }
        write(row, wanted, by);
        return get(id);
    }

    /**
     * Changes only the status, such as by moving a card; the same status is no change.
     *
     * @throws StaleChange when the item was changed since
     */
    public Item setStatus(ItemId id, long version, ItemStatus status) {
        Item stored = get(id);
        ItemPlan now = stored.plan();
        return edit(
                id,
                version,
                new ItemPlan(
                        now.kind(),
                        now.title(),
                        now.text(),
                        now.leads(),
                        now.horizon(),
                        now.dueOn(),
                        status));
    }

    /**
     * Moves the item with all below it; its code stays.
     *
     * @param position among the new siblings without the item itself; beyond the last is the end
     * @throws InvalidInput when it would stand under itself, or its kind does not fit there
     * @throws StaleChange when the item was changed since
     */
    public Item move(ItemId id, long version, @Nullable ItemId parent, int position) {
        Row row = editable(id);
        AccountId by = people.require(row.framework(), FrameworkAction.EDIT_ITEMS);
        if (row.version() != version && !Objects.equals(row.parent(), parent)) {
            throw stale(row, reader.item(row).plan(), reader.item(row));
        }
        structure.move(row, new ItemPlace(parent, position), by);
        return get(id);
    }

    /** Deletes the item and all below it; deleting twice is once. Ids and codes stay taken. */
    public void delete(ItemId id, long version) {
        Row row = rows.find(id).orElseThrow(FrameworkPeople::noItem);
        AccountId by = people.require(row.framework(), FrameworkAction.EDIT_ITEMS);
        frameworks.lock(row.framework());
        Row now = rows.find(id).orElseThrow(FrameworkPeople::noItem);
        if (now.deleted()) {
            return;
        }
        if (now.version() != version) {
            throw stale(now, reader.item(now).plan(), reader.item(now));
        }
        structure.delete(now, by);
        audit("framework-item-deleted", now);
    }

    /** Takes a deletion back, with everything that was deleted by it. */
    public Item restore(ItemId id) {
        Row row = rows.find(id).orElseThrow(FrameworkPeople::noItem);
        AccountId by = people.require(row.framework(), FrameworkAction.EDIT_ITEMS);
        structure.restore(row, by);
        audit("framework-item-restored", row);
        return get(id);
    }

    private void write(Row row, ItemPlan wanted, AccountId by) {
        rows.update(row.id(), wanted, by);
        if (!wanted.title().equals(row.title()) || !wanted.text().equals(row.text())) {
            texts.record(row.id(), row.version() + 1, wanted.title(), wanted.text(), null, by);
        }
        changes.changed(row.framework(), row.id());
    }

    /** The item as it is once the framework is locked. */
    private Row editable(ItemId id) {
        Row row = rows.find(id).orElseThrow(FrameworkPeople::noItem);
        people.requireReader(row.framework());
        frameworks.lock(row.framework());
        return rows.find(id).filter(r -> !r.deleted()).orElseThrow(FrameworkPeople::noItem);
    }

    private ItemPlan checked(ItemPlan plan) {
        ItemPlan checked = plan.checked();
        Map<BodyId, ?> known = bodies.all(checked.leads());
        if (known.size() < checked.leads().size()) {
            throw new NotFound("One of the lead bodies does not exist, so nothing was saved.");
        }
        return checked;
    }

    private StaleChange stale(Row row, ItemPlan mine, Item stored) {
        return new StaleChange(
                "The item " + row.code(),
                ItemWords.of(mine, List.copyOf(bodies.all(mine.leads()).values())),
                ItemWords.of(stored.plan(), stored.leads()));
    }

    private void audit(String action, Row row) {
        audit.record(
                action,
                "framework-item",
                row.id().toString(),
                Map.of("framework", row.framework().toString(), "code", row.code()));
    }
}
