package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.StateBadge;
import org.plenary.base.ui.TimeText;
import org.plenary.framework.Adoption;
import org.plenary.framework.AdoptionOutlook;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkState;
import org.plenary.framework.FrameworkVersions;
import org.plenary.framework.FrameworkVersions.Version;
import org.plenary.framework.Frameworks;

/**
 * UC-87: where the framework stands, what is open before adoption, its versions, any two compared.
 */
@Route("frameworks/:framework/versions")
@PageTitle("Versions – Plenary")
@PermitAll
@StyleSheet("context://assets/framework.css")
@StyleSheet("context://assets/framework-versions.css")
class VersionsView extends Div implements BeforeEnterObserver {
    private static final String PREVIEW = "preview";

    private final transient Frameworks frameworks;
    private final transient Adoption adoption;
    private final transient FrameworkVersions versions;
    private String slug = "";
    private QueryParameters asked = QueryParameters.empty();

    VersionsView(Frameworks frameworks, Adoption adoption, FrameworkVersions versions) {
        this.frameworks = frameworks;
        this.adoption = adoption;
        this.versions = versions;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        slug = event.getRouteParameters().get("framework").orElse("");
        asked = event.getLocation().getQueryParameters();
        show();
    }

    /** Draws the page again after something was done on it. */
    private void show() {
        removeAll();
        FrameworkDetails framework = frameworks.get(slug);
        List<Version> released = versions.of(framework.id());
        var moves = new VersionMoves(framework, adoption, versions, this::show);
        if (asked.getSingleParameter(PREVIEW).isPresent()) {
            preview(framework);
            return;
        }
        AdoptionOutlook outlook =
                framework.seated() && framework.state() != FrameworkState.ADOPTED
                        ? adoption.outlook(framework.id())
                        : null;
        add(
                new FrameworkHead(
                        framework,
                        FrameworkTabs.Tab.VERSIONS,
                        moves.buttons(outlook).toArray(Component[]::new)));
        adoption.round(framework.id()).ifPresent(round -> add(new RoundNotice(framework, round)));
        if (outlook != null) {
            add(
                    new OpenMatters(
                            framework,
                            outlook,
                            adoption,
                            framework.may(FrameworkAction.WAIVE),
                            this::show));
        }
        add(list(released));
        if (!released.isEmpty()) {
            add(new VersionCompare(framework, released, versions, asked));
        }
    }

    private void preview(FrameworkDetails framework) {
        FrameworkState to =
                framework.state() == FrameworkState.CONSULTATION
                                || adoption.round(framework.id())
                                        .filter(VersionMoves::correcting)
                                        .isPresent()
                        ? FrameworkState.ADOPTED
                        : FrameworkState.CONSULTATION;
        FrameworkVersions.Preview preview = versions.preview(framework.id(), to);
        Paragraph what =
                new Paragraph(
                        "%s, version %d: what everyone would read at %s if it were released now."
                                .formatted(preview.kind(), preview.number(), preview.path()));
        Div page = new Div(new Html("<div class=\"plenary-text\">" + preview.html() + "</div>"));
        page.addClassNames("plenary-preview", "framework-preview");
        add(
                new FrameworkHead(
                        framework,
                        FrameworkTabs.Tab.VERSIONS,
                        Links.to(
                                org.plenary.framework.FrameworkPaths.versions(slug),
                                "Back to the versions")),
                what,
                page);
    }

    private static PageSection list(List<Version> released) {
        if (released.isEmpty()) {
            return new PageSection(
                    "Versions",
                    new EmptyState(
                            "Nothing is public yet. The first version goes out when an editor releases the draft for consultation."));
        }
        var list = new UnorderedList();
        list.addClassName("plenary-items");
        list.getElement().setAttribute("role", "list");
        released.forEach(version -> list.add(row(version)));
        return new PageSection("Versions", list);
    }

    private static ListItem row(Version version) {
        Div words = new Div(Links.outside(version.path(), "Version " + version.number()));
        words.addClassName("plenary-item-words");
        if (version.note() != null) {
            Span note = new Span(version.note());
            note.addClassName("plenary-muted");
            note.getElement().setAttribute("dir", "auto");
            words.add(note);
        }
        Div beside =
                new Div(
                        new StateBadge(
                                version.kind(),
                                StateBadge.Shape.valueOf(version.mark().toUpperCase(Locale.ROOT))),
                        TimeText.day(version.releasedAt().atZone(ZoneOffset.UTC).toLocalDate()));
        beside.addClassName("plenary-item-beside");
        return new ListItem(words, beside);
    }
}
