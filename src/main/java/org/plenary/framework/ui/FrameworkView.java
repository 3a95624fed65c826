package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.base.ui.EmptyState;
import org.plenary.framework.EvidenceBeside;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkChanged;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkId;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkWatch;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Item;
import org.plenary.framework.ItemId;
import org.plenary.framework.ItemKind;
import org.plenary.framework.Items;

/** UC-71: one framework as a document, a tree or a board, whichever the address says. */
@Route("frameworks/:framework")
@PermitAll
@StyleSheet("context://assets/framework.css")
@StyleSheet("context://assets/evidence.css")
class FrameworkView extends LivePage implements BeforeEnterObserver {
    private final transient Frameworks frameworks;
    private final transient Items items;
    private final transient List<ItemMarks> marks;
    private final transient EvidenceBeside evidence;
    private final Div head = new Div();
    private final Div body = new Div();
    private Look look = new Look("document", false, true);
    private transient @Nullable FrameworkId id;
    private @Nullable Component part;

    /** Which view of the items the address asks for. */
    private record Look(String view, boolean byObjective, boolean evidence) {}

    FrameworkView(
            Frameworks frameworks,
            Items items,
            FrameworkWatch watch,
            List<ItemMarks> marks,
            EvidenceBeside evidence) {
        super(watch);
        this.evidence = evidence;
        this.frameworks = frameworks;
        this.items = items;
        this.marks = marks.stream().sorted(Comparator.comparingInt(ItemMarks::order)).toList();
        addClassName("framework-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FrameworkDetails framework =
                frameworks.get(event.getRouteParameters().get("framework").orElse(""));
        QueryParameters asked = event.getLocation().getQueryParameters();
        look =
                new Look(
                        asked.getSingleParameter("view").orElse("document"),
                        asked.getSingleParameter("by").filter("objective"::equals).isPresent(),
                        asked.getSingleParameter("evidence").filter("hidden"::equals).isEmpty());
        id = framework.id();
        part = null;
        removeAll();
        body.removeAll();
        add(head, body);
        show(framework);
        follow(framework.id());
        if (part instanceof TreePart tree) {
            asked.getSingleParameter("item").ifPresent(tree::select);
        }
    }

    @Override
    void changed(FrameworkChanged change) {
        if (id != null) {
            show(frameworks.get(id));
        }
    }

    private void show(FrameworkDetails framework) {
        title(framework.title());
        List<Item> document = items.tree(framework.id());
        head.removeAll();
        head.add(
                new FrameworkHead(framework, FrameworkTabs.Tab.DOCUMENT, actions(framework)),
                switcher(framework));
        if (document.isEmpty()) {
            part = null;
            body.removeAll();
            body.add(empty(framework));
            return;
        }
        if (part == null || !fits(part, framework)) {
            part = part(framework);
            body.removeAll();
            if (part instanceof DocumentPart && !framework.about().isEmpty()) {
                Paragraph about = new Paragraph(framework.about());
                about.addClassNames("plenary-reading", "framework-about");
                body.add(about);
            }
            body.add(part);
        }
        fill(part, framework, document);
    }

    /** Rights may have changed with the state; then the parts with buttons are made anew. */
    private boolean fits(Component shown, FrameworkDetails framework) {
        return shown instanceof DocumentPart
                || mayEdit == framework.may(FrameworkAction.EDIT_ITEMS);
    }

    private boolean mayEdit;

    private Component part(FrameworkDetails framework) {
        mayEdit = framework.may(FrameworkAction.EDIT_ITEMS);
        return switch (look.view()) {
            case "tree" -> new TreePart(items, framework);
            case "board" -> new BoardPart(items, framework, look.byObjective());
            default -> document(framework);
        };
    }

    private DocumentPart document(FrameworkDetails framework) {
        var text = new DocumentPart(new BesideHtml(evidence, framework.id(), framework.slug()));
        text.evidence(look.evidence());
        return text;
    }

    /** The document stays as it is; only the address remembers the choice. */
    private Checkbox evidenceShown(String path) {
        Checkbox shown = new Checkbox("Show evidence", look.evidence());
        shown.addValueChangeListener(change -> {
            look = new Look(look.view(), look.byObjective(), change.getValue());
            if (part instanceof DocumentPart text) {
                text.evidence(change.getValue());
            }
            UI.getCurrent()
                    .getPage()
                    .getHistory()
                    .replaceState(
                            null,
                            new Location(
                                    path.replaceFirst("^/app/", "")
                                            + (change.getValue() ? "" : "?evidence=hidden")));
        });
        return shown;
    }

    private void fill(Component shown, FrameworkDetails framework, List<Item> document) {
        switch (shown) {
            case TreePart tree -> tree.show(document);
            case BoardPart board -> board.show(document);
            case DocumentPart text -> {
                var html = new DocumentHtml(framework.slug(), marks(framework));
                text.show(html.pieces(document), html.outline(document));
            }
            default -> {}
        }
    }

    private Map<ItemId, List<ItemMarks.Mark>> marks(FrameworkDetails framework) {
        var all = new HashMap<ItemId, List<ItemMarks.Mark>>();
        for (ItemMarks source : marks) {
            source.of(framework)
                    .forEach((item, beside) ->
                            all.computeIfAbsent(item, i -> new ArrayList<>()).addAll(beside));
        }
        return all;
    }

    private static Component[] actions(FrameworkDetails framework) {
        var actions = new ArrayList<Component>();
        if (framework.may(FrameworkAction.DESCRIBE)) {
            actions.add(Links.button(FrameworkPaths.edit(framework.slug()), "Edit details", false));
        }
        if (framework.may(FrameworkAction.EDIT_ITEMS)) {
            actions.add(
                    Links.button(
                            ItemAddress.add(framework.slug(), ItemKind.SECTION, null),
                            "Add an item",
                            true));
        }
        return actions.toArray(Component[]::new);
    }

    private static Component empty(FrameworkDetails framework) {
        return framework.may(FrameworkAction.EDIT_ITEMS)
                ? new EmptyState(
                        "Nothing is written yet. Begin with a section or an objective; actions stand under objectives.")
                : new EmptyState(
                        "Nothing is written yet. What its drafters write appears here at once.");
    }

    private Div switcher(FrameworkDetails framework) {
        String path = FrameworkPaths.framework(framework.slug());
        Nav views = new Nav();
        views.addClassName("framework-views");
        views.getElement().setAttribute("aria-label", "Views of the same items");
        views.add(
                view("Document", path, look.view().equals("document")),
                view("Tree", path + "?view=tree", look.view().equals("tree")),
                view(
                        "Board by status",
                        path + "?view=board",
                        look.view().equals("board") && !look.byObjective()),
                view(
                        "Board by objective",
                        path + "?view=board&by=objective",
                        look.view().equals("board") && look.byObjective()));
        Div line = new Div(views);
        line.addClassName("framework-views-line");
        if (!List.of("tree", "board").contains(look.view())) {
            line.add(evidenceShown(path));
        }
        return line;
    }

    private static Anchor view(String words, String path, boolean here) {
        Anchor link = Links.to(path, words);
        if (here) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }
}
