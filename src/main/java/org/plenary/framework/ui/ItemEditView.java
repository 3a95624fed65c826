package org.plenary.framework.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.MemberBodies;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkChanged;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkPresence;
import org.plenary.framework.FrameworkWatch;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Item;
import org.plenary.framework.Items;

/** UC-72: writes an item directly, while the framework is a draft. */
@Route("frameworks/:framework/items/:code/edit")
@PermitAll
@StyleSheet("context://assets/framework.css")
class ItemEditView extends EditPage implements BeforeEnterObserver {
    private final transient Frameworks frameworks;
    private final transient Items items;
    private final transient FrameworkPresence presence;
    private final ItemForm form;
    private final Div movedOn = new Div();
    private transient @Nullable FrameworkDetails framework;
    private transient @Nullable Item base;

    ItemEditView(
            Frameworks frameworks,
            Items items,
            MemberBodies bodies,
            FrameworkWatch watch,
            FrameworkPresence presence) {
        super(watch);
        this.frameworks = frameworks;
        this.items = items;
        this.presence = presence;
        this.form = new ItemForm(bodies);
        mind(form.fields());
        movedOn.addClassName("plenary-notice");
        movedOn.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FrameworkDetails found =
                frameworks.get(event.getRouteParameters().get("framework").orElse(""));
        Item item = items.get(found.id(), event.getRouteParameters().get("code").orElse(""));
        if (!found.may(FrameworkAction.EDIT_ITEMS)) {
            throw new NotAllowed(
                    "Items are written directly by editors and drafters while the framework is a draft. Propose an amendment instead.");
        }
        framework = found;
        base = item;
        title("Edit " + item.label());
        form.set(item);
        settled();
        movedOn.setVisible(false);
        removeAll();
        add(
                new PageHeader("Edit " + item.code())
                        .context(
                                Links.to(FrameworkPaths.framework(found.slug()), found.title()),
                                Links.to(back(), item.label())),
                new PresenceLine(presence, found.id(), item.id(), true),
                movedOn,
                form,
                buttons("Save"));
        follow(found.id());
    }

    /** The form is never overwritten; it only says that the text moved on. */
    @Override
    void changed(FrameworkChanged change) {
        Item from = base;
        if (from == null || framework == null) {
            return;
        }
        framework = frameworks.get(framework.id());
        try {
            if (items.get(from.id()).version() != from.version()) {
                movedOn.setText(
                        "Someone else saved this item while you have it open. Your form is as it was; when you save, you see both texts.");
                movedOn.setVisible(true);
            }
        } catch (NotFound e) {
            movedOn.setText(
                    "Someone else deleted this item while you have it open. Copy what you want to keep.");
            movedOn.setVisible(true);
        }
    }

    @Override
    void save() {
        Item from = base();
        items.edit(from.id(), from.version(), form.get());
        leaveTo(back());
        Toasts.say("Saved.");
    }

    @Override
    void reload() {
        acceptStored();
        form.set(base());
    }

    @Override
    void acceptStored() {
        base = items.get(base().id());
        movedOn.setVisible(false);
    }

    @Override
    String back() {
        String slug = framework == null ? "" : framework.slug();
        return FrameworkPaths.item(slug, base().code());
    }

    private Item base() {
        if (base == null) {
            throw new NotFound("There is no such item.");
        }
        return base;
    }
}
