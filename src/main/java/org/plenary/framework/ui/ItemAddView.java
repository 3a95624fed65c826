package org.plenary.framework.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.MemberBodies;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkChanged;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkWatch;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Item;
import org.plenary.framework.ItemId;
import org.plenary.framework.ItemKind;
import org.plenary.framework.ItemPlace;
import org.plenary.framework.Items;

/** UC-72: adds an item at the end of what it stands under. */
@Route("frameworks/:framework/items/new")
@PermitAll
@StyleSheet("context://assets/framework.css")
class ItemAddView extends EditPage implements BeforeEnterObserver {
    private final transient Frameworks frameworks;
    private final transient Items items;
    private final ItemForm form;
    private final Select<ItemKind> kind = new Select<>();
    private final Select<Item> under = new Select<>();
    private transient List<Item> document = List.of();
    private transient @Nullable FrameworkDetails framework;

    ItemAddView(Frameworks frameworks, Items items, MemberBodies bodies, FrameworkWatch watch) {
        super(watch);
        this.frameworks = frameworks;
        this.items = items;
        this.form = new ItemForm(bodies);
        kind.setLabel("What it is");
        kind.setItems(ItemKind.values());
        kind.setItemLabelGenerator(ItemKind::word);
        kind.addValueChangeListener(change -> kind(change.getValue()));
        under.setLabel("Stands under");
        under.setItemLabelGenerator(i -> i == null ? "The top of the document" : i.label());
        mind(form.fields());
        title("Add an item");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FrameworkDetails found =
                frameworks.get(event.getRouteParameters().get("framework").orElse(""));
        if (!found.may(FrameworkAction.EDIT_ITEMS)) {
            throw new NotAllowed(
                    "Items are added directly by editors and drafters while the framework is a draft. Propose a new item as an amendment instead.");
        }
        framework = found;
        document = items.tree(found.id());
        QueryParameters asked = event.getLocation().getQueryParameters();
        kind.setValue(
                asked.getSingleParameter("kind")
                        .flatMap(ItemAddView::kindOf)
                        .orElse(ItemKind.SECTION));
        asked.getSingleParameter("under")
                .flatMap(code -> document.stream().filter(i -> i.code().equals(code)).findFirst())
                .filter(i -> kind.getValue().mayStandUnder(i.kind()))
                .ifPresent(under::setValue);
        Div fields = new Div(kind, under);
        fields.addClassName("plenary-form");
        removeAll();
        add(
                new PageHeader("Add an item")
                        .context(Links.to(FrameworkPaths.framework(found.slug()), found.title())),
                fields,
                form,
                buttons("Add"));
        settled();
        form.focus();
    }

    /** Only what may hold the kind is offered. */
    private void kind(ItemKind now) {
        form.kind(now);
        Item before = under.getValue();
        List<Item> holders = document.stream().filter(i -> now.mayStandUnder(i.kind())).toList();
        under.setItems(holders);
        under.setEmptySelectionAllowed(now.mayStandUnder(null));
        under.setEmptySelectionCaption("The top of the document");
        boolean stays = before != null && holders.contains(before);
        under.setValue(stays ? before : null);
        under.setVisible(!holders.isEmpty() || !now.mayStandUnder(null));
        if (!stays && !now.mayStandUnder(null) && holders.size() == 1) {
            under.setValue(holders.getFirst());
        }
        under.setHelperText(
                holders.isEmpty() && !now.mayStandUnder(null)
                        ? "There is nothing yet that could hold %s."
                                .formatted(ItemLooks.article(now))
                        : "");
    }

    private static Optional<ItemKind> kindOf(String word) {
        return Arrays.stream(ItemKind.values())
                .filter(k -> k.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    @Override
    void changed(FrameworkChanged change) {
        // the form holds what the person types; the service looks anew when it is saved
    }

    @Override
    void save() {
        ItemKind chosen = kind.getValue();
        Item holder = under.getValue();
        if (holder == null && !chosen.mayStandUnder(null)) {
            throw new InvalidInput(
                    "It is not said under what %s stands, so nothing was added. Choose it from the list."
                            .formatted(ItemLooks.article(chosen)));
        }
        ItemId id =
                items.add(
                        framework().id(),
                        form.get(),
                        ItemPlace.endOf(holder == null ? null : holder.id()));
        Item added = items.get(id);
        leaveTo(FrameworkPaths.item(framework().slug(), added.code()));
        Toasts.say(added.code() + " is added.");
    }

    @Override
    void reload() {}

    @Override
    void acceptStored() {}

    @Override
    String back() {
        return FrameworkPaths.framework(framework().slug());
    }

    private FrameworkDetails framework() {
        if (framework == null) {
            throw new NotFound("There is no such framework.");
        }
        return framework;
    }
}
