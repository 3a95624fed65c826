package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.Item;
import org.plenary.framework.ItemMoves;
import org.plenary.framework.ItemPlace;

/** What can be done with the item that is selected in the tree. */
final class TreeTools extends Div {

    /** One step of an item; the keys are pressed with Alt. */
    enum Step {
        UP("up", Key.ARROW_UP),
        DOWN("down", Key.ARROW_DOWN),
        IN("in", Key.ARROW_RIGHT),
        OUT("out", Key.ARROW_LEFT);

        private final String word;
        private final transient Key key;

        Step(String word, Key key) {
            this.word = word;
            this.key = key;
        }

        String word() {
            return word;
        }

        Key key() {
            return key;
        }

        Optional<ItemPlace> place(ItemMoves moves, Item item) {
            return switch (this) {
                case UP -> moves.up(item);
                case DOWN -> moves.down(item);
                case IN -> moves.in(item);
                case OUT -> moves.out(item);
            };
        }
    }

    private final transient FrameworkDetails framework;
    private final Span about = new Span();
    private final Map<Step, Button> steps = new EnumMap<>(Step.class);
    private final Div links = new Div();
    private final Button delete;

    TreeTools(FrameworkDetails framework, Consumer<Step> move, Runnable remove) {
        this.framework = framework;
        addClassName("framework-tree-tools");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", "The selected item");
        about.addClassName("plenary-muted");
        links.addClassName("framework-tree-links");
        List<Component> parts = new ArrayList<>(List.of(about, links));
        for (Step step : Step.values()) {
            Button button = new Button("Move " + step.word(), click -> move.accept(step));
            steps.put(step, button);
            parts.add(button);
        }
        delete = new Button("Delete", click -> remove.run());
        delete.addThemeVariants(ButtonVariant.TERTIARY);
        parts.add(delete);
        add(parts);
    }

    void show(@Nullable Item item, ItemMoves moves) {
        links.removeAll();
        steps.forEach((step, button) -> {
            button.setVisible(item != null);
            button.setEnabled(item != null && step.place(moves, item).isPresent());
        });
        delete.setVisible(item != null);
        links.setVisible(item != null);
        if (item == null) {
            about.setText(
                    "Select an item to move or delete it. You can also drag it, or press Alt with an arrow key.");
            return;
        }
        about.setText(item.code());
        Anchor edit = Links.button(ItemAddress.edit(framework.slug(), item.code()), "Edit", false);
        links.add(edit);
        ItemAddress.kindsUnder(item.kind())
                .forEach(kind ->
                        links.add(
                                Links.button(
                                        ItemAddress.add(framework.slug(), kind, item.code()),
                                        "Add " + ItemLooks.article(kind),
                                        false)));
    }
}
