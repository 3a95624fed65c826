package org.plenary.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ItemList;
import org.plenary.base.ui.PageHeader;
import org.plenary.directory.BodySummary;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.MemberBodies;

/** UC-64: the member bodies of the network. */
@Route("directory/bodies")
@PageTitle("Member bodies – Plenary")
@PermitAll
@StyleSheet("context://assets/directory.css")
class BodiesView extends Div implements BeforeEnterObserver {
    private final transient MemberBodies bodies;
    private final TextField text = Parts.field("Find by name or short code", 200);
    private final Div list = new Div();
    private boolean filling;

    BodiesView(MemberBodies bodies) {
        this.bodies = bodies;
        PageHeader header =
                new PageHeader("Member bodies")
                        .context(Parts.link(DirectoryPaths.directory(), "Directory"));
        if (bodies.mayKeep()) {
            header.actions(Parts.button(DirectoryPaths.newBody(), "Add a member body", true));
        }
        text.addClassName("plenary-directory-search");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            if (!filling) {
                String words = change.getValue().strip();
                UI.getCurrent()
                        .navigate(
                                BodiesView.class,
                                words.isEmpty()
                                        ? QueryParameters.empty()
                                        : QueryParameters.of("q", words));
            }
        });
        list.addClassName("plenary-bodies");
        add(header, text, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String words = event.getLocation().getQueryParameters().getSingleParameter("q").orElse("");
        filling = true;
        if (!text.getValue().strip().equals(words)) {
            text.setValue(words);
        }
        filling = false;
        show(bodies.named(words), words);
    }

    private void show(List<BodySummary> found, String words) {
        list.removeAll();
        if (found.isEmpty()) {
            list.add(
                    new EmptyState(
                            words.isEmpty()
                                    ? "No member body is entered yet. The network's organizers add them."
                                    : "No member body has a name or short code that begins so."));
            return;
        }
        ItemList items = new ItemList();
        found.forEach(b -> items.add(b.label(), DirectoryPaths.body(b.slug()), context(b)));
        list.add(items);
        if (found.size() == MemberBodies.MOST) {
            list.add(
                    Parts.line(
                            "These are the first %d. Type part of a name to find the others."
                                    .formatted(MemberBodies.MOST),
                            "plenary-muted"));
        }
    }

    static String context(BodySummary body) {
        return body.jurisdiction().isEmpty()
                ? body.kind().word()
                : body.kind().word() + " · " + body.jurisdiction();
    }
}
