package org.plenary.directory.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.plenary.base.ui.DefinitionList;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ItemList;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.directory.BodyConnections;
import org.plenary.directory.BodyDetails;
import org.plenary.directory.BodyId;
import org.plenary.directory.BodyMember;
import org.plenary.directory.BodyName;
import org.plenary.directory.BodySummary;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.MemberBodies;

/** UC-64: one member body, with those of its people whom the viewer may see. */
@Route("directory/bodies/:slug")
@PermitAll
@StyleSheet("context://assets/directory.css")
class BodyView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient MemberBodies bodies;
    private final transient List<BodyConnections> connections;
    private String title = "Member body";

    BodyView(MemberBodies bodies, List<BodyConnections> connections) {
        this.bodies = bodies;
        this.connections = connections;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String slug = event.getRouteParameters().get("slug").orElse("");
        BodyDetails body = bodies.get(slug);
        if (!body.summary().slug().equals(slug)) {
            // it went into another body, whose address is the one to share
            event.forwardTo(BodyView.class, new RouteParameters("slug", body.summary().slug()));
            return;
        }
        title = body.summary().name();
        removeAll();
        PageHeader header =
                new PageHeader(title)
                        .context(Parts.link(DirectoryPaths.bodies(), "Member bodies"))
                        .fact(BodiesView.context(body.summary()));
        if (bodies.mayKeep()) {
            header.actions(
                    Parts.button(DirectoryPaths.editBody(body.summary().slug()), "Edit", true));
        }
        add(header, facts(body));
        add(new PageSection("People", people(bodies.people(body.summary().id()))));
        connected(body).forEach((group, list) -> add(new PageSection(group, list)));
    }

    /** What it takes part in, by group; a group without anything is not there. */
    private Map<String, ItemList> connected(BodyDetails body) {
        var groups = new LinkedHashMap<String, ItemList>();
        List<BodyId> ids = bodies.united(body.summary().id());
        connections.stream()
                .flatMap(source -> ids.stream().flatMap(id -> source.of(id).stream()))
                .distinct()
                .forEach(c ->
                        groups.computeIfAbsent(c.group(), g -> new ItemList())
                                .add(c.title(), c.path(), c.note()));
        return groups;
    }

    @Override
    public String getPageTitle() {
        return title + " – Plenary";
    }

    private DefinitionList facts(BodyDetails body) {
        var facts = new DefinitionList();
        facts.addKnown("Short code", body.summary().shortCode());
        var others = new ArrayList<>(body.plan().names().stream().skip(1).toList());
        others.addAll(bodies.alsoCalled(body.summary().id()));
        for (BodyName name : others) {
            var words = Parts.words(name.name());
            if (!name.lang().isEmpty()) {
                words.getElement().setAttribute("lang", name.lang());
            }
            facts.add(also(name.lang()), words);
        }
        body.parent().ifPresent(p -> facts.add("Part of", links(List.of(p))));
        addLinks(facts, "Parts", body.parts());
        addLinks(facts, "Came from", body.predecessors());
        addLinks(facts, "Became", body.successors());
        String ror = body.plan().rorId();
        if (!ror.isEmpty()) {
            facts.add("ROR", Parts.outside("https://ror.org/" + ror, ror));
        }
        return facts;
    }

    /** "In Swahili"; a tag that names no language stands as it is. */
    private static String also(String lang) {
        return lang.isEmpty()
                ? "Also"
                : "In " + Locale.forLanguageTag(lang).getDisplayName(Locale.UK);
    }

    private static void addLinks(DefinitionList facts, String term, List<BodySummary> bodies) {
        if (!bodies.isEmpty()) {
            facts.add(term, links(bodies));
        }
    }

    private static Div links(List<BodySummary> bodies) {
        Div links = new Div();
        for (BodySummary body : bodies) {
            links.add(new Div(Parts.link(DirectoryPaths.body(body.slug()), body.label())));
        }
        return links;
    }

    private static Div people(List<BodyMember> members) {
        if (members.isEmpty()) {
            return new EmptyPeople();
        }
        ItemList list = new ItemList();
        for (BodyMember member : members) {
            String role = member.affiliation().roleTitle();
            String dates = PersonFacts.dates(member.affiliation());
            list.add(
                    member.name(),
                    DirectoryPaths.person(member.person()),
                    role.isEmpty() || dates.isEmpty() ? role + dates : role + " · " + dates);
        }
        return new Div(list);
    }

    private static final class EmptyPeople extends Div {
        EmptyPeople() {
            super(
                    new EmptyState(
                            "Nobody shows you that they belong to this body. People say so in their own profile."));
        }
    }
}
