package org.plenary.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.plenary.base.InvalidInput;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.TimeText;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.Canaries;

/** UC-60: administrators plant entries of nobody and see who came upon them. */
@Route("administration/canaries")
@PageTitle("Canary entries – Plenary")
@Menu(title = "Canary entries", order = 95)
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("context://assets/directory.css")
class CanariesView extends Div implements BeforeEnterObserver {
    private final transient Canaries canaries;
    private final Div planted = new Div();
    private final Div seen = new Div();
    private final TextField name = Parts.field("Full name", 200);
    private final TextField headline = Parts.field("Headline", 200);
    private final TextField expertise = Parts.field("Expertise", 100);

    CanariesView(Canaries canaries) {
        this.canaries = canaries;
        addClassName("plenary-narrow");
        Paragraph hint =
                new Paragraph(
                        "A canary entry belongs to nobody. Members see it as any profile, and nothing leads to it but working through the list. You get a notice when somebody opens or exports it.");
        hint.addClassName("plenary-muted");
        Button plant = new Button("Add canary entry", click -> plant());
        plant.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(name, headline, expertise, plant);
        form.addClassName("plenary-form");
        add(
                new PageHeader("Canary entries"),
                hint,
                new PageSection("Seen", seen),
                new PageSection("Entries", planted),
                new PageSection("Add an entry", form));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        seen.removeAll();
        planted.removeAll();
        List<Canaries.Seen> sightings = canaries.seen();
        if (sightings.isEmpty()) {
            seen.add(new EmptyState("Nobody came upon an entry, or turned page after page."));
        } else {
            UnorderedList items = list();
            sightings.forEach(s -> items.add(item(s)));
            seen.add(items);
        }
        List<Canaries.Canary> all = canaries.all();
        if (all.isEmpty()) {
            planted.add(
                    new EmptyState(
                            "There is no canary entry yet. With one you learn of somebody who copies the whole directory, as nobody has a reason to open it. Add one below, with a name that nobody in the network has."));
        } else {
            UnorderedList items = list();
            all.forEach(c -> items.add(item(c)));
            planted.add(items);
        }
    }

    private static UnorderedList list() {
        UnorderedList items = new UnorderedList();
        items.addClassName("plenary-people");
        items.getElement().setAttribute("role", "list");
        return items;
    }

    private static ListItem item(Canaries.Seen sighting) {
        Div facts = new Div(TimeText.moment(sighting.at(), ReaderZone.get()));
        facts.addClassName("plenary-muted");
        return new ListItem(
                new Div(Parts.words("%s %s".formatted(sighting.who(), sighting.what()))),
                new Div(new Span("Within the hour: " + sighting.pattern())),
                facts);
    }

    private ListItem item(Canaries.Canary canary) {
        Button remove = new Button("Remove", click -> remove(canary));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Remove " + canary.name());
        // no link: whoever follows it would be told of
        return new ListItem(Parts.words(canary.name()), remove);
    }

    private void plant() {
        try {
            canaries.plant(name.getValue(), headline.getValue(), expertise.getValue());
        } catch (InvalidInput e) {
            Toasts.problem(String.valueOf(e.getMessage()));
            return;
        }
        name.clear();
        headline.clear();
        expertise.clear();
        show();
        Toasts.say("Canary entry added.");
    }

    private void remove(Canaries.Canary canary) {
        canaries.remove(canary.id());
        show();
        Toasts.say("Canary entry removed.");
    }
}
