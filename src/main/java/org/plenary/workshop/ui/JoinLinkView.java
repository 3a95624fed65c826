package org.plenary.workshop.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Optional;
import org.plenary.access.Links;
import org.plenary.base.NotAllowed;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.QrCode;
import org.plenary.base.ui.TimeText;
import org.plenary.base.ui.Toasts;
import org.plenary.workshop.JoinLink;
import org.plenary.workshop.JoinLinks;
import org.plenary.workshop.WorkshopDetails;
import org.plenary.workshop.Workshops;

/** UC-27: the link and QR code that bring people in the room into the workshop. */
@Route("workshops/:workshop/join-link")
@PageTitle("Join link – Plenary")
@PermitAll
@StyleSheet("context://assets/workshops.css")
public class JoinLinkView extends Div implements BeforeEnterObserver {
    private final Workshops workshops;
    private final JoinLinks links;
    private final Links addresses;
    private final Clock clock;

    JoinLinkView(Workshops workshops, JoinLinks links, Links addresses, Clock clock) {
        this.workshops = workshops;
        this.links = links;
        this.addresses = addresses;
        this.clock = clock;
        addClassNames("plenary-narrow", "plenary-own-words");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        WorkshopDetails workshop =
                workshops.bySlug(event.getRouteParameters().get("workshop").orElse(""));
        if (!workshop.organizing()) {
            throw new NotAllowed("Only the organizers of a workshop see its join link.");
        }
        show(workshop);
    }

    private void show(WorkshopDetails workshop) {
        removeAll();
        add(
                new PageHeader("Join link")
                        .context(WorkshopLinks.workshop(workshop.slug(), workshop.title())));
        Optional<JoinLink> link = links.of(workshop.id());
        if (link.isPresent()) {
            show(workshop, link.get());
        } else {
            Button make =
                    new Button(
                            "Make a join link",
                            click -> {
                                links.renew(workshop.id());
                                show(workshop);
                            });
            make.addThemeVariants(ButtonVariant.PRIMARY);
            add(
                    new EmptyState(
                            "There is no join link. Who has one can join as a participant, so show it in the room and not in public.",
                            make));
        }
    }

    private void show(WorkshopDetails workshop, JoinLink link) {
        String address = addresses.to(link.path());
        Div code = new Div();
        // not by Html: it spells viewBox in lower case, and the code is then drawn tiny
        code.getElement().setProperty("innerHTML", QrCode.svg(address));
        code.addClassName("plenary-qr");
        code.getElement().setAttribute("role", "img");
        code.getElement().setAttribute("aria-label", "QR code of the join link");
        Paragraph text = new Paragraph(address);
        text.addClassName("plenary-link-field");
        Paragraph what =
                new Paragraph(
                        "Who opens this link takes part in the workshop: at once when signed in, else after following a link sent to their address.");
        what.addClassName("plenary-hint");
        Paragraph since =
                new Paragraph(
                        TimeText.ago(link.createdAt(), clock.instant(), workshop.plan().zone()));
        since.addClassName("plenary-muted");
        since.addComponentAsFirst(new Text("Made "));
        Div buttons = new Div(copy(address), renew(workshop), revoke(workshop));
        buttons.addClassName("plenary-form-actions");
        add(what, code, text, since, buttons);
    }

    private static Button copy(String address) {
        Button copy = new Button("Copy link");
        copy.addThemeVariants(ButtonVariant.PRIMARY);
        copy.addClickListener(click ->
                copy.getElement()
                        .executeJs(
                                "return navigator.clipboard.writeText($0).then(() => true)",
                                address)
                        .then(
                                Boolean.class,
                                done -> Toasts.say("The link is copied."),
                                refused ->
                                        Toasts.problem(
                                                "The browser did not let the link be copied. Select and copy it by hand.")));
        return copy;
    }

    private Button renew(WorkshopDetails workshop) {
        return new Button(
                "Renew link",
                click ->
                        Confirmation.ask(
                                "Make a new join link?",
                                "The present link and its QR code stop working. Who has joined stays.",
                                "Renew link",
                                () -> {
                                    links.renew(workshop.id());
                                    show(workshop);
                                    Toasts.say("This is the new link.");
                                }));
    }

    private Button revoke(WorkshopDetails workshop) {
        Button revoke =
                new Button(
                        "Revoke link",
                        click ->
                                Confirmation.askDanger(
                                        "Revoke the join link?",
                                        "Nobody can join through it any more. Who has joined stays.",
                                        "Revoke link",
                                        () -> {
                                            links.revoke(workshop.id());
                                            show(workshop);
                                            Toasts.say("The link is revoked.");
                                        }));
        revoke.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return revoke;
    }
}
