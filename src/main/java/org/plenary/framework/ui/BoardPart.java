package org.plenary.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plenary.base.Dates;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.StateBadge;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.Item;
import org.plenary.framework.ItemId;
import org.plenary.framework.ItemKind;
import org.plenary.framework.ItemStatus;
import org.plenary.framework.Items;

/** The actions as cards in columns, by status or by objective. */
final class BoardPart extends Div {
    private static final int CARDS_AT_ONCE = 60;

    private final transient Items items;
    private final transient FrameworkDetails framework;
    private final boolean byObjective;
    private final boolean mayEdit;
    private final Map<Object, Integer> open = new HashMap<>();
    private transient List<Item> document = List.of();

    BoardPart(Items items, FrameworkDetails framework, boolean byObjective) {
        this.items = items;
        this.framework = framework;
        this.byObjective = byObjective;
        this.mayEdit = framework.may(FrameworkAction.EDIT_ITEMS);
        addClassName("framework-board");
        getElement().setAttribute("data-by", byObjective ? "objective" : "status");
    }

    void show(List<Item> now) {
        document = now;
        removeAll();
        List<Item> actions = now.stream().filter(i -> i.kind() == ItemKind.ACTION).toList();
        if (byObjective) {
            now.stream()
                    .filter(i -> i.kind() == ItemKind.OBJECTIVE)
                    .forEach(o -> add(objective(o, under(actions, o.id()))));
        } else {
            for (ItemStatus status : ItemStatus.values()) {
                add(status(status, actions.stream().filter(a -> a.status() == status).toList()));
            }
        }
    }

    private static List<Item> under(List<Item> actions, ItemId objective) {
        return actions.stream().filter(a -> objective.equals(a.parent())).toList();
    }

    private Section status(ItemStatus status, List<Item> actions) {
        H2 heading = new H2();
        heading.add(new StateBadge(status.word(), ItemLooks.shape(status)), count(actions));
        Section column = column(status, heading, actions, "No action has this status.");
        if (mayEdit) {
            DropTarget<Section> target = DropTarget.create(column);
            target.addDropListener(drop ->
                    drop.getDragSourceComponent()
                            .filter(Card.class::isInstance)
                            .ifPresent(card -> set(((Card) card).item, status)));
        }
        return column;
    }

    private Section objective(Item objective, List<Item> actions) {
        H2 heading = new H2();
        heading.add(
                Links.to(
                        FrameworkPaths.item(framework.slug(), objective.code()), objective.label()),
                count(actions));
        return column(objective.id(), heading, actions, "No action serves this objective yet.");
    }

    private static Span count(List<Item> actions) {
        Span count = new Span(String.valueOf(actions.size()));
        count.addClassNames("plenary-muted", "plenary-number");
        return count;
    }

    private Section column(Object key, H2 heading, List<Item> actions, String empty) {
        Section column = new Section(heading);
        if (actions.isEmpty()) {
            Paragraph none = new Paragraph(empty);
            none.addClassName("plenary-muted");
            column.add(none);
            return column;
        }
        int most = open.getOrDefault(key, CARDS_AT_ONCE);
        var list = new UnorderedList();
        list.getElement().setAttribute("role", "list");
        actions.stream().limit(most).forEach(a -> list.add(new Card(a)));
        column.add(list);
        if (actions.size() > most) {
            Button more =
                    new Button(
                            "Show %d more"
                                    .formatted(Math.min(CARDS_AT_ONCE, actions.size() - most)),
                            click -> {
                                open.put(key, most + CARDS_AT_ONCE);
                                show(document);
                            });
            more.addThemeVariants(ButtonVariant.TERTIARY);
            column.add(more);
        }
        return column;
    }

    private void set(Item item, ItemStatus status) {
        ErrorMessages.guard(() -> {
            items.setStatus(item.id(), item.version(), status);
            show(items.tree(framework.id()));
        });
    }

    private void ask(Item item) {
        Dialog dialog = new Dialog();
        dialog.addClassName("plenary-dialog");
        dialog.setHeaderTitle("Status of " + item.code());
        var choice = new RadioButtonGroup<ItemStatus>(item.title());
        choice.setItems(ItemStatus.values());
        choice.setItemLabelGenerator(ItemStatus::word);
        choice.setValue(item.status());
        Button cancel = new Button("Cancel", click -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button save =
                new Button(
                        "Set status",
                        click -> {
                            dialog.close();
                            set(item, Objects.requireNonNull(choice.getValue()));
                        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.add(choice);
        dialog.getFooter().add(cancel, save);
        dialog.open();
    }

    /** One action. */
    private final class Card extends ListItem {
        private final transient Item item;

        Card(Item item) {
            this.item = item;
            addClassName("framework-card");
            Span code = new Span(item.code());
            code.addClassName("framework-code");
            Anchor link =
                    Links.to(
                            FrameworkPaths.item(framework.slug(), item.code()),
                            DocumentHtml.name(item));
            add(new Div(code, link));
            String facts = facts();
            if (!facts.isEmpty()) {
                Span line = new Span(facts);
                line.addClassName("plenary-muted");
                add(line);
            }
            if (byObjective) {
                add(ItemLooks.badge(item.status()));
            }
            if (mayEdit) {
                Button status = new Button("Set status", click -> ask(item));
                status.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
                status.setAriaLabel("Set the status of " + item.code());
                add(status);
                if (!byObjective) {
                    DragSource.create(this);
                }
            }
        }

        private String facts() {
            String leads =
                    item.leads().stream()
                            .map(b -> b.shortCode().isEmpty() ? b.name() : b.shortCode())
                            .collect(Collectors.joining(", "));
            var due = item.dueOn();
            String until = due == null ? item.horizon() : "due " + Dates.day(due);
            return leads.isEmpty() || until.isEmpty() ? leads + until : leads + " · " + until;
        }
    }
}
