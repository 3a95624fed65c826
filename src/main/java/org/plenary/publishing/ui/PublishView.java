package org.plenary.publishing.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.UUID;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.Toasts;
import org.plenary.publishing.DeskEntry;
import org.plenary.publishing.Publication;
import org.plenary.publishing.Publishing;
import org.plenary.publishing.PublishingDesk;
import org.plenary.publishing.Snapshot;
import org.plenary.publishing.SnapshotHtml;
import org.plenary.summary.SummaryId;
import org.plenary.summary.SummaryState;

/** UC-55: exactly what the public will read, and the button that releases it. */
@Route("publishing/:summary")
@PageTitle("Preview – Plenary")
@PermitAll
public class PublishView extends Div implements BeforeEnterObserver {
    private final PublishingDesk desk;
    private final Publishing publishing;

    PublishView(PublishingDesk desk, Publishing publishing) {
        this.desk = desk;
        this.publishing = publishing;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SummaryId summary = id(event.getRouteParameters().get("summary").orElse(""));
        removeAll();
        show(desk.find(summary));
    }

    private void show(DeskEntry entry) {
        Anchor back = new Anchor("/app/publishing", "Publishing desk");
        back.getElement().setAttribute("router-link", true);
        PageHeader header = new PageHeader(entry.session()).context(back);
        header.fact(entry.workshop()).fact(entry.state().word());
        add(header);
        if (entry.state() != SummaryState.APPROVED) {
            Anchor session = new Anchor(entry.sessionPath(), "Open the summary");
            session.getElement().setAttribute("router-link", true);
            add(
                    new EmptyState(
                            entry.state().released()
                                    ? "This summary is public. A correction begins at the summary itself."
                                    : "This summary is not approved yet, so there is nothing to publish.",
                            session));
            return;
        }
        Snapshot snapshot;
        try {
            snapshot = publishing.preview(entry.summary());
        } catch (InvalidInput unfixedAddress) {
            Anchor workshop =
                    new Anchor("/app/workshops/" + entry.workshopSlug(), "Open the workshop");
            workshop.getElement().setAttribute("router-link", true);
            add(
                    new EmptyState(
                            "The programme of this workshop is not published, so the summary has no public address yet. Publish the programme first.",
                            workshop));
            return;
        }
        header.actions(publish(entry, snapshot.version()));
        add(what(snapshot), text(snapshot));
    }

    private Button publish(DeskEntry entry, int version) {
        Button button = new Button("Publish version " + version);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            ErrorMessages.guard(() -> release(entry));
            UI.getCurrent().navigate(PublishingDeskView.class);
        });
        return button;
    }

    private void release(DeskEntry entry) {
        Publication made = publishing.publish(entry.summary(), entry.version());
        Toasts.say("Published. It stays at " + made.permanentPath() + ".");
    }

    private static Div what(Snapshot snapshot) {
        Div notice = new Div();
        notice.addClassName("plenary-notice");
        notice.add(
                new Paragraph(
                        "This is what the public reads from now on, word for word. A published version cannot be changed or taken back; a mistake is corrected by the next version."));
        String corrigendum = snapshot.corrigendum();
        if (corrigendum != null) {
            notice.add(new Paragraph("Its corrigendum: " + corrigendum));
        }
        return notice;
    }

    private static Div text(Snapshot snapshot) {
        Div page =
                new Div(
                        new Html(
                                "<div class=\"plenary-text\">"
                                        + SnapshotHtml.of(snapshot.blocks())
                                        + "</div>"));
        page.addClassName("plenary-preview");
        return page;
    }

    private static SummaryId id(String text) {
        try {
            return new SummaryId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("There is no such summary.");
        }
    }
}
