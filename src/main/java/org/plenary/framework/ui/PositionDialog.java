package org.plenary.framework.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.BodySummary;
import org.plenary.framework.ItemPositions;
import org.plenary.framework.Poll;
import org.plenary.framework.Position;
import org.plenary.framework.PositionPlan;
import org.plenary.framework.Positions;
import org.plenary.framework.Stand;
import org.plenary.workshop.Capacity;

/** Takes or changes the position of a body that the reader speaks for. */
final class PositionDialog {
    private final transient Positions positions;
    private final ItemPositions item;
    private final Runnable changed;
    private final Select<BodySummary> body = new Select<>();
    private final RadioButtonGroup<Stand> stand = new RadioButtonGroup<>("Position");
    private final TextArea statement = Fields.area("Statement", PositionPlan.LONGEST_STATEMENT);
    private final Select<Capacity> capacity = new Select<>();

    /**
     * @param changed shows what is stored now
     */
    PositionDialog(Positions positions, ItemPositions item, BodySummary chosen, Runnable changed) {
        this.positions = positions;
        this.item = item;
        this.changed = changed;
        body.setLabel("In the name of");
        body.setItems(item.mine());
        body.setItemLabelGenerator(BodySummary::label);
        body.setWidthFull();
        body.setReadOnly(item.mine().size() == 1);
        stand.setItems(Stand.values());
        stand.setItemLabelGenerator(Stand::word);
        statement.setHelperText("Needed with a reservation and with an objection");
        capacity.setLabel("Capacity");
        capacity.setItems(Capacity.values());
        capacity.setItemLabelGenerator(Capacity::word);
        capacity.setValue(Capacity.OFFICIAL);
        body.addValueChangeListener(change -> fill());
        body.setValue(chosen);
    }

    void open() {
        var parts = new ArrayList<com.vaadin.flow.component.Component>();
        Poll poll = item.poll();
        if (poll != null && poll.hidden()) {
            parts.add(
                    new Paragraph(
                            "Until the poll closes nobody but those who speak for this body learns it. You can change it until then, and afterwards in the open."));
        }
        parts.addAll(List.of(body, stand, statement, capacity));
        new FormDialog(
                        "Position on " + item.item().label(),
                        parts.toArray(com.vaadin.flow.component.Component[]::new))
                .does("Take position", () -> save(item), this::saveAnew, this::saved)
                .open();
    }

    private void fill() {
        Position now = standing(item);
        stand.setValue(now == null ? null : now.stand());
        statement.setValue(now == null ? "" : now.statement());
        capacity.setValue(now == null ? Capacity.OFFICIAL : now.capacity());
    }

    private void save(ItemPositions seen) {
        Stand chosen = stand.getValue();
        if (chosen == null) {
            throw new InvalidInput("No position is chosen, so nothing was saved. Choose one.");
        }
        positions.take(
                seen.item().id(),
                body.getValue().id(),
                new PositionPlan(
                        chosen,
                        statement.getValue(),
                        capacity.getValue(),
                        seen.item().version(),
                        last(seen)));
    }

    /** Over what was stored meanwhile, now that both texts were seen. */
    private void saveAnew() {
        save(positions.of(item.item().id()));
    }

    private void saved() {
        Toasts.say("Position taken.");
        changed.run();
    }

    private @Nullable Position standing(ItemPositions seen) {
        return seen.answers().stream()
                .filter(a -> a.body().equals(body.getValue()))
                .map(a -> a.position())
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Withdrawn ones count too. */
    private int last(ItemPositions seen) {
        return positions.history(seen.item().id(), body.getValue().id()).stream()
                .mapToInt(Position::number)
                .max()
                .orElse(0);
    }
}
