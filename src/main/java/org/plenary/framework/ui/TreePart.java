package org.plenary.framework.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.dnd.GridDropLocation;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.treegrid.TreeGrid;
import com.vaadin.flow.data.provider.hierarchy.TreeData;
import com.vaadin.flow.data.provider.hierarchy.TreeDataProvider;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.Toasts;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.Item;
import org.plenary.framework.ItemId;
import org.plenary.framework.ItemMoves;
import org.plenary.framework.ItemPlace;
import org.plenary.framework.Items;

/**
 * The items as a tree in a table: moved by dragging, by buttons and by keys, as far as the person
 * may.
 */
final class TreePart extends Div {
    /** Up to so many rows the page scrolls, with more the table does. */
    private static final int FEW = 60;

    private static final int NARROW = 700;

    private final transient Items items;
    private final transient FrameworkDetails framework;
    private final boolean mayEdit;
    private final TreeGrid<Item> grid = new TreeGrid<>();
    private final TreeData<Item> data = new TreeData<>();
    private final List<Grid.Column<Item>> wideOnly = new ArrayList<>();
    private final TreeTools tools;
    private final Span said = new Span();
    private transient List<Item> document = List.of();
    private transient Map<ItemId, Item> byId = Map.of();
    private transient @Nullable Item dragged;
    private transient @Nullable Registration resizing;

    TreePart(Items items, FrameworkDetails framework) {
        this.items = items;
        this.framework = framework;
        this.mayEdit = framework.may(FrameworkAction.EDIT_ITEMS);
        addClassName("framework-tree");
        said.addClassName("plenary-only-read");
        said.getElement().setAttribute("aria-live", "polite");
        tools = new TreeTools(framework, this::step, this::delete);
        columns();
        grid.setDataProvider(new TreeDataProvider<>(data));
        grid.getElement().setAttribute("aria-label", "Items of the framework");
        ((GridSingleSelectionModel<Item>) grid.getSelectionModel()).setDeselectAllowed(false);
        grid.asSingleSelect().addValueChangeListener(e -> selected());
        add(tools, grid, said);
        tools.setVisible(mayEdit);
        if (mayEdit) {
            dragAndDrop();
            keys();
        }
        selected();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        var page = attached.getUI().getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        resizing = page.addBrowserWindowResizeListener(e -> fit(e.getWidth()));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (resizing != null) {
            resizing.remove();
            resizing = null;
        }
        super.onDetach(detached);
    }

    /** A narrow screen has room for the items only; the rest is on their pages. */
    private void fit(int width) {
        wideOnly.forEach(column -> column.setVisible(width <= 0 || width > NARROW));
    }

    /** Shows the document; the same item stays selected. */
    void show(List<Item> now) {
        Item before = grid.asSingleSelect().getValue();
        document = now;
        byId = now.stream().collect(Collectors.toMap(Item::id, Function.identity()));
        grid.setAllRowsVisible(now.size() <= FEW);
        data.clear();
        for (Item item : now) {
            data.addItem(item.parent() == null ? null : byId.get(item.parent()), item);
        }
        grid.getDataProvider().refreshAll();
        grid.expandRecursively(data.getRootItems(), 4);
        select(before == null ? null : byId.get(before.id()));
    }

    void select(String code) {
        document.stream().filter(i -> i.code().equals(code)).findFirst().ifPresent(this::select);
    }

    private void select(@Nullable Item item) {
        grid.asSingleSelect().setValue(item);
    }

    private void columns() {
        grid.addComponentHierarchyColumn(this::name).setHeader("Item").setFlexGrow(5);
        wideOnly.add(grid.addColumn(TreePart::leads).setHeader("Led by").setFlexGrow(2));
        wideOnly.add(
                grid.addColumn(item -> item.kind().work() ? item.status().word() : "")
                        .setHeader("Status")
                        .setWidth("9rem")
                        .setFlexGrow(0));
    }

    private Div name(Item item) {
        Div name = new Div();
        Span code = new Span(item.code());
        code.addClassName("framework-code");
        name.add(
                code,
                Links.to(
                        FrameworkPaths.item(framework.slug(), item.code()),
                        DocumentHtml.name(item)));
        name.addClassName("framework-tree-name");
        return name;
    }

    private static String leads(Item item) {
        return item.leads().stream()
                .map(b -> b.shortCode().isEmpty() ? b.name() : b.shortCode())
                .collect(Collectors.joining(", "));
    }

    private void selected() {
        Item item = grid.asSingleSelect().getValue();
        tools.show(item, new ItemMoves(document));
    }

    private void keys() {
        for (TreeTools.Step step : TreeTools.Step.values()) {
            Shortcuts.addShortcutListener(grid, () -> step(step), step.key(), KeyModifier.ALT)
                    .listenOn(grid);
        }
        Shortcuts.addShortcutListener(grid, this::delete, Key.DELETE).listenOn(grid);
    }

    private void step(TreeTools.Step step) {
        Item item = grid.asSingleSelect().getValue();
        if (item == null) {
            return;
        }
        Optional<ItemPlace> place = step.place(new ItemMoves(document), item);
        if (place.isEmpty()) {
            said.setText(item.code() + " cannot be moved " + step.word() + ".");
            return;
        }
        move(item, place.get());
    }

    private void move(Item item, ItemPlace place) {
        ErrorMessages.guard(() -> {
            Item moved = items.move(item.id(), item.version(), place.parent(), place.position());
            show(items.tree(framework.id()));
            Item above = moved.parent() == null ? null : byId.get(moved.parent());
            said.setText(
                    "%s is now number %d %s."
                            .formatted(
                                    moved.code(),
                                    moved.position() + 1,
                                    above == null ? "at the top" : "under " + above.code()));
        });
    }

    private void delete() {
        Item item = grid.asSingleSelect().getValue();
        if (item == null) {
            return;
        }
        ErrorMessages.guard(() -> {
            items.delete(item.id(), item.version());
            show(items.tree(framework.id()));
            Toasts.undo(
                    item.code() + " and what stood under it are deleted.",
                    () -> {
                        items.restore(item.id());
                        show(items.tree(framework.id()));
                    });
        });
    }

    private void dragAndDrop() {
        grid.setRowsDraggable(true);
        grid.setDropMode(GridDropMode.ON_TOP_OR_BETWEEN);
        grid.addDragStartListener(e -> dragged = e.getDraggedItems().getFirst());
        grid.addDragEndListener(e -> dragged = null);
        grid.addDropListener(
                e -> e.getDropTargetItem().ifPresent(t -> drop(t, e.getDropLocation())));
    }

    private void drop(Item target, GridDropLocation where) {
        Item item = dragged;
        if (item == null || item.id().equals(target.id())) {
            return;
        }
        move(item, place(item, target, where));
    }

    /** On an item that may hold it: under it; else before or behind the target. */
    private static ItemPlace place(Item item, Item target, GridDropLocation where) {
        if (where == GridDropLocation.ON_TOP) {
            return ItemPlace.endOf(target.id());
        }
        boolean sameParent = java.util.Objects.equals(item.parent(), target.parent());
        int position = target.position() + (where == GridDropLocation.BELOW ? 1 : 0);
        boolean before = sameParent && item.position() < target.position();
        return new ItemPlace(target.parent(), before ? position - 1 : position);
    }
}
