package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.Toasts;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkChanged;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkRole;
import org.plenary.framework.FrameworkSeat;
import org.plenary.framework.FrameworkWatch;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Seats;

/** UC-73: who writes, drafts and comments; editors and organizers give the seats. */
@Route("frameworks/:framework/seats")
@PermitAll
@StyleSheet("context://assets/framework.css")
class SeatsView extends LivePage implements BeforeEnterObserver {
    private final transient Frameworks frameworks;
    private final transient Seats seats;
    private final Div head = new Div();
    private final Div list = new Div();
    private final Div form = new Div();
    private transient @Nullable FrameworkDetails framework;

    SeatsView(Frameworks frameworks, Seats seats, FrameworkWatch watch) {
        super(watch);
        this.frameworks = frameworks;
        this.seats = seats;
        form.addClassName("framework-part");
        add(head, list, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FrameworkDetails found =
                frameworks.get(event.getRouteParameters().get("framework").orElse(""));
        title("People of " + found.title());
        form.removeAll();
        show(found);
        if (found.may(FrameworkAction.APPOINT)) {
            form.add(new PageSection("Give a seat", giving(found)));
        }
        follow(found.id());
    }

    @Override
    void changed(FrameworkChanged change) {
        show(frameworks.get(change.framework()));
    }

    private void show(FrameworkDetails now) {
        framework = now;
        head.removeAll();
        head.add(new FrameworkHead(now, FrameworkTabs.Tab.PEOPLE));
        list.removeAll();
        UnorderedList people = new UnorderedList();
        people.addClassName("plenary-items");
        people.getElement().setAttribute("role", "list");
        seats.at(now.id()).forEach(seat -> people.add(line(now, seat)));
        list.add(new PageSection("Seats", explanation(), people));
    }

    private static Component explanation() {
        Paragraph words =
                new Paragraph(
                        "Commenters discuss. Drafters also write items, propose amendments and link evidence. Editors also decide, adopt and give seats. Members of the network read without a seat.");
        words.addClassName("plenary-muted");
        return words;
    }

    private ListItem line(FrameworkDetails now, FrameworkSeat seat) {
        Div name = new Div(new Span(seat.name()));
        name.addClassName("plenary-item-words");
        ListItem line = new ListItem(name);
        if (!now.may(FrameworkAction.APPOINT)) {
            line.add(new Span(seat.role().word()));
            return line;
        }
        Select<FrameworkRole> role = roles();
        role.setAriaLabel("Seat of " + seat.name());
        role.setValue(seat.role());
        role.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                set(seat, change.getValue());
            }
        });
        Button remove = new Button("Remove", click -> set(seat, null));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Remove " + seat.name());
        Div beside = new Div(role, remove);
        beside.addClassName("plenary-item-beside");
        line.add(beside);
        return line;
    }

    private void set(FrameworkSeat seat, @Nullable FrameworkRole role) {
        FrameworkDetails here = framework;
        if (here == null) {
            return;
        }
        boolean done =
                ErrorMessages.guard(() -> frameworks.appoint(here.id(), seat.account(), role));
        show(frameworks.get(here.id()));
        if (done && role == null) {
            Toasts.undo(
                    seat.name() + " has no seat any more.",
                    () -> {
                        frameworks.appoint(here.id(), seat.account(), seat.role());
                        show(frameworks.get(here.id()));
                    });
        } else if (done) {
            Toasts.say("Saved.");
        }
    }

    private Component giving(FrameworkDetails here) {
        EmailField email = new EmailField("Email address of their account");
        email.setMaxLength(254);
        Select<FrameworkRole> role = roles();
        role.setLabel("Seat");
        role.setValue(FrameworkRole.DRAFTER);
        Button give =
                new Button(
                        "Give the seat",
                        click -> {
                            if (ErrorMessages.guard(
                                    () ->
                                            seats.appoint(
                                                    here.id(),
                                                    email.getValue(),
                                                    role.getValue()))) {
                                email.clear();
                                show(frameworks.get(here.id()));
                                Toasts.say("The seat is given.");
                            }
                        });
        give.addThemeVariants(ButtonVariant.PRIMARY);
        Div row = new Div(email, role, give);
        row.addClassName("framework-give");
        return row;
    }

    private static Select<FrameworkRole> roles() {
        Select<FrameworkRole> role = new Select<>();
        role.setItems(FrameworkRole.values());
        role.setItemLabelGenerator(FrameworkRole::word);
        return role;
    }
}
