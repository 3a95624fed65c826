package org.plenary.workshop.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.plenary.access.CurrentAccount;
import org.plenary.access.Joining;
import org.plenary.access.PrivacyNotice;
import org.plenary.base.ui.CollectionNotice;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.Toasts;
import org.plenary.workshop.JoinLinks;
import org.plenary.workshop.JoinOffer;
import org.plenary.workshop.Participations;
import org.plenary.workshop.WorkshopPaths;

/** UC-27: where a join link leads. Signed in: join at once; else: a link by mail. */
@Route("join/:token")
@AnonymousAllowed
@StyleSheet("context://assets/workshops.css")
public class JoinView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final JoinLinks links;
    private final Participations participations;
    private final CurrentAccount current;
    private final Joining joining;
    private String title = "Join a workshop";

    JoinView(
            JoinLinks links,
            Participations participations,
            CurrentAccount current,
            Joining joining) {
        this.links = links;
        this.participations = participations;
        this.current = current;
        this.joining = joining;
        addClassNames("plenary-narrow", "plenary-own-words");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String token = event.getRouteParameters().get("token").orElse("");
        JoinOffer offer = links.offer(token);
        title = "Join " + offer.title();
        removeAll();
        PageHeader header = new PageHeader(offer.title()).context("You are invited to join");
        header.fact(Own.capital(offer.dates().text()));
        if (!offer.place().isEmpty()) {
            header.facts(Own.words(offer.place()));
        }
        add(header);
        if (current.id().isPresent()) {
            joinAtOnce(token, offer);
        } else {
            askForLink(token);
        }
    }

    @Override
    public String getPageTitle() {
        return title + " – Plenary";
    }

    private void joinAtOnce(String token, JoinOffer offer) {
        ParticipationFields fields = new ParticipationFields();
        // not by slug: before joining, a draft is not to be seen
        current.id().flatMap(me -> participations.stated(offer.workshop())).ifPresent(fields::set);
        Button join = new Button("Join workshop");
        join.addThemeVariants(ButtonVariant.PRIMARY);
        join.setDisableOnClick(true);
        join.addClickListener(click -> {
            boolean done = ErrorMessages.guard(() -> links.join(token, fields.get()));
            join.setEnabled(!done);
            if (done) {
                WorkshopLinks.go(WorkshopPaths.workshop(offer.slug()));
                Toasts.say("You take part in the workshop.");
            }
        });
        Div buttons = new Div(join);
        buttons.addClassName("plenary-form-actions");
        add(fields, buttons);
    }

    private void askForLink(String token) {
        EmailField email = new EmailField("Your mail address");
        email.setHelperText("You get a link that brings you into the workshop.");
        email.setMaxLength(320);
        email.setAutocomplete(Autocomplete.EMAIL);
        Button send = new Button("Send me the link");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        email.setValueChangeMode(ValueChangeMode.EAGER);
        send.addClickShortcut(Key.ENTER).listenOn(email);
        Div form = new Div(email, send);
        form.addClassName("plenary-form");
        send.addClickListener(click -> {
            if (ErrorMessages.guard(() -> links.ask(token, email.getValue()))) {
                form.removeAll();
                Paragraph sent =
                        Own.line(
                                "A link is on its way to "
                                        + email.getValue().strip()
                                        + ". It works once, for seven days. If nothing arrives, look among unwanted mail, or ask in the room.",
                                "plenary-notice");
                sent.getElement().setAttribute("role", "status");
                form.add(sent);
            }
        });
        Paragraph other = new Paragraph("You have an account? ");
        // a page of its own behind the sign-in, so that signing in leads back here
        other.add(new Anchor(WorkshopPaths.join(token) + "/signed-in", "Sign in"));
        PrivacyNotice notice = joining.notice();
        add(
                form,
                other,
                new CollectionNotice(notice.purpose(), notice.controller(), notice.retention()));
    }
}
