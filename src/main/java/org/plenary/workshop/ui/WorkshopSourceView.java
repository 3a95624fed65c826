package org.plenary.workshop.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.plenary.base.NotFound;
import org.plenary.base.ui.PageHeader;
import org.plenary.workshop.SourceText;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.Workshops;

/** The page that a workshop came from, as it came; for its organizers. */
@Route("workshops/:workshop/source")
@PageTitle("Imported page – Plenary")
@PermitAll
@StyleSheet("context://assets/workshops.css")
public class WorkshopSourceView extends Div implements BeforeEnterObserver {
    private final Workshops workshops;

    WorkshopSourceView(Workshops workshops) {
        this.workshops = workshops;
        addClassName("plenary-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        WorkshopDetails workshop =
                workshops.bySlug(event.getRouteParameters().get("workshop").orElse(""));
        SourceText source =
                workshops
                        .source(workshop.id())
                        .orElseThrow(() -> new NotFound("There is no imported page."));
        Pre text = Own.directed(new Pre(), source.text());
        text.addClassName("plenary-source");
        text.getElement().setAttribute("tabindex", "0");
        removeAll();
        PageHeader header =
                new PageHeader("The imported page")
                        .context(WorkshopLinks.workshop(workshop.slug(), workshop.title()));
        if (!source.name().isEmpty()) {
            header.facts(Own.words(source.name()));
        }
        add(header, text);
    }
}
