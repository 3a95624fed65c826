package org.plenary.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.plenary.access.JoiningRequest;
import org.plenary.access.JoiningRequests;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.TimeText;
import org.plenary.base.ui.Toasts;

/** UC-101: organizers answer those who ask to join. */
@Route("joining")
@PageTitle("Requests to join – Plenary")
@Menu(title = "Requests to join", order = 80)
@RolesAllowed({"ORGANIZER", "ADMINISTRATOR"})
@StyleSheet("assets/access.css")
class JoinRequestsView extends Div implements BeforeEnterObserver {
    private final transient JoiningRequests requests;
    private final Div list = new Div();

    JoinRequestsView(JoiningRequests requests) {
        this.requests = requests;
        addClassName("plenary-narrow");
        add(new PageHeader("Requests to join"), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        list.removeAll();
        List<JoiningRequest> waiting = requests.waitingRequests();
        if (waiting.isEmpty()) {
            list.add(
                    new EmptyState(
                            "Nobody waits. Who asks to join with an address of no permitted domain appears here, after proving that address."));
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("plenary-requests");
        items.getElement().setAttribute("role", "list");
        waiting.forEach(r -> items.add(item(r)));
        list.add(items);
    }

    private ListItem item(JoiningRequest r) {
        Span name = said(new Span(r.name()));
        name.addClassName("plenary-request-name");
        Span address = new Span(r.email());
        Span from = said(new Span(r.organisation()));
        from.setVisible(!r.organisation().isEmpty());
        Div facts = new Div(from, address, TimeText.moment(r.at(), ReaderZone.get()));
        facts.addClassNames("plenary-request-facts", "plenary-muted");
        Paragraph reason = said(new Paragraph(r.reason()));
        reason.addClassName("plenary-request-reason");
        Button approve =
                new Button(
                        "Approve",
                        click -> {
                            if (ErrorMessages.guard(() -> requests.approve(r.id()))) {
                                Toasts.say("Approved. The invitation is on its way.");
                            }
                            show();
                        });
        approve.setDisableOnClick(true);
        approve.setAriaLabel("Approve the request of " + r.name());
        Button decline = new Button("Decline", click -> decline(r).open());
        decline.addThemeVariants(ButtonVariant.TERTIARY);
        decline.setAriaLabel("Decline the request of " + r.name());
        Div buttons = new Div(approve, decline);
        buttons.addClassName("plenary-form-actions");
        return new ListItem(name, facts, reason, buttons);
    }

    private Dialog decline(JoiningRequest r) {
        Dialog dialog = new Dialog();
        dialog.addClassName("plenary-dialog");
        dialog.setHeaderTitle("Decline the request of " + r.name() + "?");
        TextArea sentence = new TextArea("Your sentence to " + r.name());
        sentence.setHelperText("Sent to %s as it is.".formatted(r.email()));
        sentence.setMaxLength(1000);
        sentence.setMinRows(3);
        sentence.setWidthFull();
        dialog.add(sentence);
        Button cancel = new Button("Cancel", click -> dialog.close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button send = new Button("Decline and send");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> {
            if (ErrorMessages.guard(() -> requests.decline(r.id(), sentence.getValue()))) {
                dialog.close();
                Toasts.say("Declined. Your sentence is on its way.");
                show();
            }
        });
        dialog.getFooter().add(cancel, send);
        return dialog;
    }

    /** A stranger's words: text, in the direction of their script. */
    private static <T extends com.vaadin.flow.component.HtmlContainer> T said(T part) {
        part.getElement().setAttribute("dir", "auto");
        return part;
    }
}
