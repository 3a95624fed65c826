package org.plenary.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.plenary.access.Joining;
import org.plenary.access.JoiningSettings;
import org.plenary.access.PermittedDomain;
import org.plenary.base.StaleChange;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.StaleChangeDialog;
import org.plenary.base.ui.Toasts;

/** UC-101: administrators keep who joins by themselves, and the privacy notice. */
@Route("administration/joining")
@PageTitle("Joining – Plenary")
@Menu(title = "Joining", order = 91)
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("assets/access.css")
class JoiningView extends Div implements BeforeEnterObserver {
    private final transient Joining joining;
    private final Div domains = new Div();
    private final TextField domain = new TextField("Mail domain");
    private final Checkbox subdomains = new Checkbox("Its sub-domains too");
    private final Checkbox requests =
            new Checkbox("People with other addresses may ask the organizers");
    private final TextField controller = new TextField("Who answers for the data");
    private final TextField contact = new TextField("How to reach them");
    private final TextArea purpose = new TextArea("Purpose");
    private final TextArea retention = new TextArea("How long it is kept");
    private final Div shown = new Div();
    private JoiningSettings settings = new JoiningSettings(0, false, "", "", "", "");

    JoiningView(Joining joining) {
        this.joining = joining;
        addClassName("plenary-narrow");
        domain.setHelperText("Such as institute.example.org");
        domain.setMaxLength(253);
        controller.setMaxLength(300);
        contact.setMaxLength(300);
        contact.setHelperText("A mail or postal address that stays the same");
        for (TextArea text : List.of(purpose, retention)) {
            text.setMaxLength(1000);
            text.setMinRows(2);
            text.setHelperText("Empty: the usual text");
        }
        Button add = new Button("Permit domain", click -> permit());
        add.addClickShortcut(Key.ENTER).listenOn(domain);
        Div row = new Div(domain, subdomains, add);
        row.addClassName("plenary-domain-row");
        Button save = new Button("Save joining", click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(requests, controller, contact, purpose, retention);
        form.addClassName("plenary-form");
        Div buttons = new Div(save);
        buttons.addClassName("plenary-form-actions");
        add(
                new PageHeader("Joining")
                        .fact("Whoever else is to come in is invited under Accounts."),
                new PageSection("Domains whose people join by themselves", domains, row),
                new PageSection("Requests and privacy notice", form, buttons),
                new PageSection("As people read it where they join", shown));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fill(joining.settings());
        showDomains();
    }

    private void fill(JoiningSettings now) {
        settings = now;
        requests.setValue(now.requestsOpen());
        controller.setValue(now.controller());
        contact.setValue(now.contact());
        purpose.setValue(now.purpose());
        retention.setValue(now.retention());
        shown.removeAll();
        shown.add(Privacy.beside(joining));
    }

    private void showDomains() {
        domains.removeAll();
        List<PermittedDomain> all = joining.domains();
        if (all.isEmpty()) {
            domains.add(new EmptyState("No domain is permitted, so nobody joins by themselves."));
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plenary-domains");
        list.getElement().setAttribute("role", "list");
        all.forEach(d -> list.add(item(d)));
        domains.add(list);
    }

    private ListItem item(PermittedDomain d) {
        Span words = new Span(d.domain() + (d.subdomains() ? " and its sub-domains" : ""));
        Button remove =
                new Button(
                        "Remove",
                        click -> {
                            joining.forbid(d.domain());
                            showDomains();
                            Toasts.undo(
                                    d.domain() + " is not permitted any more.",
                                    () -> {
                                        joining.permit(d.domain(), d.subdomains());
                                        showDomains();
                                    });
                        });
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setAriaLabel("Remove " + d.domain());
        return new ListItem(words, remove);
    }

    private void permit() {
        if (ErrorMessages.guard(() -> joining.permit(domain.getValue(), subdomains.getValue()))) {
            domain.clear();
            subdomains.setValue(false);
            showDomains();
            Toasts.say("Domain permitted.");
        }
    }

    private void save() {
        JoiningSettings wanted =
                new JoiningSettings(
                        settings.version(),
                        requests.getValue(),
                        controller.getValue(),
                        contact.getValue(),
                        purpose.getValue(),
                        retention.getValue());
        try {
            fill(joining.change(wanted));
            Toasts.say("Joining saved.");
        } catch (StaleChange e) {
            Runnable takeTheirs = () -> fill(joining.settings());
            Runnable keepMine =
                    () -> {
                        settings = joining.settings();
                        save();
                    };
            new StaleChangeDialog(e, takeTheirs, keepMine).open();
        } catch (org.plenary.base.InvalidInput e) {
            Toasts.problem(String.valueOf(e.getMessage()));
        }
    }
}
