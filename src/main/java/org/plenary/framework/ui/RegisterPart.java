package org.plenary.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Dates;
import org.plenary.base.InvalidInput;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.StateBadge;
import org.plenary.base.ui.Toasts;
import org.plenary.framework.AdoptionRegister;
import org.plenary.framework.FollowUp;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkProgress;
import org.plenary.framework.Item;
import org.plenary.framework.ItemId;
import org.plenary.framework.ProgressPlan;
import org.plenary.framework.RegisterEntry;
import org.plenary.framework.RegisterPlan;
import org.plenary.framework.Uptake;

/** Where the framework was taken up, per jurisdiction, with what was entered before. */
final class RegisterPart extends Div {
    private final transient FollowUp followUp;
    private final transient AdoptionRegister register;
    private final FrameworkDetails framework;
    private final transient List<Item> actions;
    private final Runnable changed;

    RegisterPart(
            FollowUp followUp,
            AdoptionRegister register,
            FrameworkDetails framework,
            FrameworkProgress progress,
            Runnable changed) {
        this.followUp = followUp;
        this.register = register;
        this.framework = framework;
        this.actions = progress.actions().stream().map(a -> a.item()).toList();
        this.changed = changed;
        PageSection section = new PageSection("Adoption register");
        if (register.mayEnter(framework.id())) {
            section.actions(new Button("Enter a jurisdiction", click -> dialog()));
        }
        if (progress.register().isEmpty()) {
            section.add(
                    new EmptyState(
                            "No jurisdiction has entered yet whether it took the framework up."));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("plenary-items");
            list.getElement().setAttribute("role", "list");
            progress.register().forEach(entry -> list.add(row(entry)));
            section.add(list);
        }
        add(section);
    }

    private ListItem row(RegisterEntry entry) {
        Span name =
                new Span(
                        entry.jurisdiction()
                                + (entry.itemCode().isEmpty() ? "" : ", " + entry.itemCode()));
        name.addClassName("follow-name");
        name.getElement().setAttribute("dir", "auto");
        Anchor source = new Anchor(entry.source(), "Source");
        source.getElement()
                .setAttribute("rel", "noopener noreferrer nofollow")
                .setAttribute("aria-label", "Source of the entry of " + entry.jurisdiction());
        Div about =
                new Div(
                        Fields.muted(
                                "Since %s%s · "
                                        .formatted(
                                                Dates.day(entry.since()),
                                                entry.current() ? "" : " · replaced since")),
                        source);
        Div words = new Div(name, about);
        words.addClassName("plenary-item-words");
        if (!entry.note().isEmpty()) {
            words.add(Fields.said(entry.note()));
        }
        Div beside = new Div(badge(entry));
        beside.addClassName("plenary-item-beside");
        ListItem item = new ListItem(words, beside);
        item.getElement().setAttribute("data-current", entry.current());
        return item;
    }

    private static StateBadge badge(RegisterEntry entry) {
        return new StateBadge(
                entry.uptake().word(),
                switch (entry.uptake()) {
                    case TAKEN_UP -> StateBadge.Shape.FULL;
                    case PARTLY -> StateBadge.Shape.HALF;
                    case NOT -> StateBadge.Shape.STOPPED;
                });
    }

    private ComboBox<Item> item() {
        ComboBox<Item> item = new ComboBox<>("Of");
        item.setItems(actions);
        item.setItemLabelGenerator(DocumentHtml::label);
        item.setPlaceholder("The whole framework");
        item.setClearButtonVisible(true);
        item.setWidthFull();
        return item;
    }

    private void dialog() {
        ComboBox<Item> item = item();
        TextField jurisdiction = Fields.line("Jurisdiction", RegisterPlan.LONGEST_JURISDICTION);
        Select<Uptake> uptake = new Select<>();
        uptake.setLabel("How far");
        uptake.setItems(Uptake.values());
        uptake.setItemLabelGenerator(Uptake::word);
        DatePicker since = Fields.day("Since");
        TextField source = Fields.line("Source, an http or https address", 2_000);
        TextArea note = Fields.area("Note (may stay empty)", ProgressPlan.LONGEST_NOTE);
        Runnable save =
                () ->
                        save(
                                item.getValue(),
                                jurisdiction.getValue(),
                                uptake.getValue(),
                                since.getValue(),
                                source.getValue(),
                                note.getValue());
        new FormDialog(
                        "Enter in the adoption register",
                        item,
                        jurisdiction,
                        uptake,
                        since,
                        source,
                        note,
                        new Paragraph(
                                "The register is public. An entry replaces the jurisdiction’s last one, which stays in the history."))
                .does(
                        "Enter",
                        save,
                        save,
                        () -> {
                            Toasts.say("Entered.");
                            changed.run();
                        })
                .open();
    }

    private void save(
            @Nullable Item item,
            String jurisdiction,
            @Nullable Uptake uptake,
            @Nullable LocalDate since,
            String source,
            String note) {
        if (uptake == null || since == null) {
            throw new InvalidInput(
                    "How far and since when are both needed, so nothing was saved. Choose them.");
        }
        ItemId of = item == null ? null : item.id();
        String named = jurisdiction.strip();
        int before =
                followUp.progress(framework.id()).register().stream()
                        .filter(e ->
                                e.current()
                                        && Objects.equals(e.item(), of)
                                        && e.jurisdiction().equals(named))
                        .mapToInt(RegisterEntry::number)
                        .findFirst()
                        .orElse(0);
        register.enter(
                framework.id(), new RegisterPlan(of, named, uptake, since, source, note, before));
    }
}
