package org.plenary.summary.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.plenary.base.StaleChange;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.StaleChangeDialog;
import org.plenary.base.ui.Toasts;
import org.plenary.summary.SummaryTemplate;
import org.plenary.summary.SummaryTemplates;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopPaths;
import org.plenary.workshop.Workshops;

/** UC-38: the organizer changes what the workshop's summaries begin with. */
@Route("workshops/:workshop/template")
@PermitAll
@PageTitle("Summary template – Plenary")
@StyleSheet("assets/summary.css")
public class SummaryTemplateView extends Div implements BeforeEnterObserver, BeforeLeaveObserver {
    private final SummaryTemplates templates;
    private final Workshops workshops;
    private final Div sections = new Div();
    private final List<SectionFields> fields = new ArrayList<>();
    private SummaryTemplate read = SummaryTemplate.BUILT_IN;

    SummaryTemplateView(SummaryTemplates templates, Workshops workshops) {
        this.templates = templates;
        this.workshops = workshops;
        addClassName("plenary-narrow");
        sections.addClassName("summary-sections");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        WorkshopDetails workshop =
                workshops.bySlug(event.getRouteParameters().get("workshop").orElseThrow());
        removeAll();
        PageHeader header = new PageHeader("Summary template");
        header.context(new Anchor(WorkshopPaths.workshop(workshop.slug()), workshop.title()));
        add(
                header,
                new Paragraph(
                        "Each summary of this workshop begins with these sections. Summaries that were already started stay as they are."),
                sections,
                buttons(workshop.id()));
        show(templates.get(workshop.id()));
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (!changed()) {
            return;
        }
        var leaving = event.postpone();
        Confirmation.ask(
                "Leave without saving the template?",
                "Your changes to the sections are lost.",
                "Leave",
                leaving::proceed);
    }

    private void show(SummaryTemplate template) {
        read = template;
        fields.clear();
        template.sections().forEach(s -> fields.add(new SectionFields(s, this::act)));
        arrange();
    }

    private void arrange() {
        sections.removeAll();
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).place(i, fields.size());
            sections.add(fields.get(i));
        }
    }

    private void act(SectionFields section, SectionFields.Act act) {
        int at = fields.indexOf(section);
        fields.remove(at);
        switch (act) {
            case UP -> fields.add(at - 1, section);
            case DOWN -> fields.add(at + 1, section);
            case REMOVE ->
                    Toasts.undo(
                            "The section is taken out. Save to keep it so.",
                            () -> {
                                fields.add(Math.min(at, fields.size()), section);
                                arrange();
                            });
        }
        arrange();
    }

    private Div buttons(WorkshopId workshop) {
        Button add =
                new Button(
                        "Add a section",
                        click -> {
                            SectionFields fresh = new SectionFields(this::act);
                            fields.add(fresh);
                            arrange();
                            fresh.focus();
                        });
        Button save = new Button("Save the template", click -> save(workshop));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div line = new Div(add, save);
        line.addClassName("plenary-form-actions");
        return line;
    }

    private void save(WorkshopId workshop) {
        ErrorMessages.guard(() -> {
            SummaryTemplate mine = template(read.version());
            try {
                show(templates.save(workshop, mine));
                Toasts.say("Saved.");
            } catch (StaleChange stale) {
                SummaryTemplate theirs = templates.get(workshop);
                new StaleChangeDialog(
                                stale,
                                () -> show(theirs),
                                () -> show(templates.save(workshop, template(theirs.version()))))
                        .open();
            }
        });
    }

    private SummaryTemplate template(long version) {
        return new SummaryTemplate(fields.stream().map(SectionFields::section).toList(), version);
    }

    private boolean changed() {
        return fields.size() != read.sections().size()
                || !fields.stream()
                        .map(SectionFields::words)
                        .toList()
                        .equals(read.sections().stream().map(SectionFields::words).toList());
    }
}
