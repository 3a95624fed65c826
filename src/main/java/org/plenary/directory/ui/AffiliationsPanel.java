package org.plenary.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.Affiliation;
import org.plenary.directory.AffiliationPlan;
import org.plenary.directory.Affiliations;
import org.plenary.directory.Audience;
import org.plenary.directory.BodySummary;
import org.plenary.directory.MemberBodies;
import org.plenary.directory.PersonId;

/** A person's ties to member bodies; each change is kept at once. */
final class AffiliationsPanel extends Div {
    private final transient Affiliations affiliations;
    private final PersonId person;
    private final Runnable changed;
    private final UnorderedList list = new UnorderedList();
    private final ComboBox<BodySummary> body = new ComboBox<>("Member body");
    private final TextField role = Parts.field("Role there", 200);
    private final DatePicker from = new DatePicker("First day");
    private final DatePicker until = new DatePicker("Last day");
    private final Select<Audience> audience = Parts.audience("this affiliation");
    private final Button save = new Button("Add affiliation", click -> save());
    private final Button cancel = new Button("Cancel", click -> edit(null));
    private transient @Nullable Affiliation editing;

    /**
     * @param changed shows what is stored now
     */
    AffiliationsPanel(
            Affiliations affiliations, MemberBodies bodies, PersonId person, Runnable changed) {
        this.affiliations = affiliations;
        this.person = person;
        this.changed = changed;
        list.addClassName("plenary-person-list");
        body.setItemLabelGenerator(BodySummary::label);
        body.setItems(query -> {
            // the list of bodies is bounded, and found by typing
            return bodies.named(query.getFilter().orElse("")).stream()
                    .skip(query.getOffset())
                    .limit(query.getLimit());
        });
        from.setLocale(Locale.UK);
        until.setLocale(Locale.UK);
        until.setHelperText("Empty while it goes on");
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        audience.setLabel("Who sees it");
        Div fields = new Div(body, role, from, until, audience);
        fields.addClassName("plenary-affiliation-form");
        Div buttons = new Div(save, cancel);
        buttons.addClassName("plenary-form-actions");
        add(list, fields, buttons);
        edit(null);
    }

    void set(List<Affiliation> present) {
        list.removeAll();
        list.setVisible(!present.isEmpty());
        present.forEach(a -> list.add(item(a)));
    }

    private ListItem item(Affiliation a) {
        Span about = new Span(about(a));
        about.addClassName("plenary-muted");
        Button change = new Button("Change", click -> edit(a));
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.setAriaLabel("Change " + a.title());
        Button remove = new Button("Remove", click -> remove(a));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Remove " + a.title());
        return new ListItem(Parts.words(a.title()), about, change, remove);
    }

    private static String about(Affiliation a) {
        String dates = PersonFacts.dates(a);
        return dates.isEmpty()
                ? " · %s ".formatted(a.audience().words())
                : " %s · %s ".formatted(dates, a.audience().words());
    }

    /** Fills the row with one to change; null for a new one. */
    private void edit(@Nullable Affiliation a) {
        editing = a;
        body.setValue(a == null ? null : a.body());
        role.setValue(a == null ? "" : a.roleTitle());
        from.setValue(a == null ? null : a.from());
        until.setValue(a == null ? null : a.until());
        if (a != null) {
            audience.setValue(a.audience());
            role.focus();
        }
        save.setText(a == null ? "Add affiliation" : "Save affiliation");
        cancel.setVisible(a != null);
    }

    private void save() {
        act(() -> {
            BodySummary chosen = body.getValue();
            if (chosen == null) {
                throw new InvalidInput(
                        "No member body is chosen, so nothing was saved. Choose one from the list.");
            }
            var plan =
                    new AffiliationPlan(
                            chosen.id(),
                            role.getValue(),
                            from.getValue(),
                            until.getValue(),
                            audience.getValue());
            Affiliation present = editing;
            if (present == null) {
                affiliations.add(person, plan);
            } else {
                affiliations.change(person, present.id(), plan);
            }
            edit(null);
        });
    }

    private void remove(Affiliation a) {
        if (!ErrorMessages.guard(() -> affiliations.remove(person, a.id()))) {
            return;
        }
        changed.run();
        body.focus();
        var plan =
                new AffiliationPlan(
                        a.body().id(), a.roleTitle(), a.from(), a.until(), a.audience());
        Toasts.undo(
                "Removed: %s.".formatted(a.title()),
                () -> {
                    affiliations.add(person, plan);
                    changed.run();
                });
    }

    private void act(Runnable command) {
        if (ErrorMessages.guard(command)) {
            Toasts.say("Affiliation saved.");
            changed.run();
        }
    }
}
