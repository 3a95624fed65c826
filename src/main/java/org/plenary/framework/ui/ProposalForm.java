package org.plenary.framework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Dates;
import org.plenary.framework.AmendmentKind;
import org.plenary.framework.AmendmentPlan;
import org.plenary.framework.Item;
import org.plenary.framework.ItemKind;
import org.plenary.framework.ItemPlan;
import org.plenary.framework.Wording;

/** The fields of a proposal; which ones are there depends on what is proposed. */
final class ProposalForm extends Div {
    private final Select<ItemKind> what = new Select<>();
    private final PlaceFields place = new PlaceFields();
    private final TextField title = new TextField("Title");
    private final TextArea text = new TextArea("Text");
    private final Paragraph goes = new Paragraph();
    private final TextArea reason = new TextArea("Reason");
    private transient List<Item> document = List.of();
    private transient @Nullable Item item;
    private AmendmentKind kind = AmendmentKind.TEXT;

    /**
     * @param changed runs when something was written or chosen
     */
    ProposalForm(Runnable changed) {
        addClassName("plenary-form");
        what.setLabel("What it is");
        what.setItems(ItemKind.values());
        what.setItemLabelGenerator(ItemKind::word);
        what.addValueChangeListener(change -> {
            place.offer(document, change.getValue(), null);
            changed.run();
        });
        title.setMaxLength(ItemPlan.LONGEST_TITLE);
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.addValueChangeListener(change -> changed.run());
        text.setMaxLength(ItemPlan.LONGEST_TEXT);
        text.setMinRows(5);
        text.setMaxRows(20);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> changed.run());
        place.onChange(changed);
        goes.addClassName("plenary-notice");
        reason.setMaxLength(AmendmentPlan.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setMinRows(3);
        reason.setMaxRows(10);
        reason.setHelperText("Why this is better. It is kept with the amendment.");
        add(goes, what, place, title, text, reason);
    }

    List<com.vaadin.flow.component.HasValue<?, ?>> fields() {
        return List.of(what, title, text, reason);
    }

    /**
     * Offers the fields of a kind of proposal.
     *
     * @param about the item; null for a new one
     */
    void offer(AmendmentKind now, List<Item> all, @Nullable Item about) {
        kind = now;
        document = all;
        item = about;
        what.setVisible(now == AmendmentKind.NEW_ITEM);
        place.setVisible(now == AmendmentKind.NEW_ITEM || now == AmendmentKind.MOVE);
        boolean words = now == AmendmentKind.TEXT || now == AmendmentKind.NEW_ITEM;
        title.setVisible(words);
        text.setVisible(words);
        goes.setVisible(now == AmendmentKind.DELETION);
        if (about != null) {
            title.setValue(about.title());
            text.setValue(about.text());
            goes.setText(goes(about));
            if (now == AmendmentKind.MOVE) {
                place.offer(all, about.kind(), about);
            }
        } else {
            what.setValue(
                    all.stream().anyMatch(i -> i.kind() == ItemKind.OBJECTIVE)
                            ? ItemKind.ACTION
                            : ItemKind.SECTION);
        }
    }

    private String goes(Item about) {
        int at = document.indexOf(about);
        long below =
                document.subList(at + 1, document.size()).stream()
                        .takeWhile(i -> i.depth() > about.depth())
                        .count();
        return below == 0
                ? "%s is to go. Its code is not given again.".formatted(about.label())
                : "%s is to go, with the %s below it."
                        .formatted(about.label(), Dates.count(below, "item"));
    }

    void words(ItemKind of, Wording wording) {
        what.setValue(of);
        title.setValue(wording.title());
        text.setValue(wording.text());
    }

    Wording wording() {
        return new Wording(title.getValue(), text.getValue());
    }

    String reason() {
        return reason.getValue();
    }

    void focus() {
        if (text.isVisible()) {
            text.focus();
        } else {
            reason.focus();
        }
    }

    AmendmentPlan plan() {
        return switch (kind) {
            case TEXT -> {
                Item about = Objects.requireNonNull(item);
                yield new AmendmentPlan.Words(
                        about.id(), about.version(), title.getValue(), text.getValue());
            }
            case NEW_ITEM ->
                    new AmendmentPlan.NewItem(
                            what.getValue(), place.get(), title.getValue(), text.getValue());
            case DELETION -> new AmendmentPlan.Deletion(Objects.requireNonNull(item).id());
            case MOVE -> new AmendmentPlan.Move(Objects.requireNonNull(item).id(), place.get());
        };
    }

    /** Takes the item as it stands now as what the words are written against. */
    void rebase(Item now) {
        item = now;
    }
}
