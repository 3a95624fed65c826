package org.plenary.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.TimeText;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.RelayReports;

/** UC-69: administrators look at messages that somebody reported. */
@Route("administration/messages")
@PageTitle("Reported messages – Plenary")
@Menu(title = "Reported messages", order = 94)
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("context://assets/messages.css")
class ReportsView extends Div implements BeforeEnterObserver {
    private final transient RelayReports reports;
    private final Div list = new Div();

    ReportsView(RelayReports reports) {
        this.reports = reports;
        addClassName("plenary-narrow");
        add(new PageHeader("Reported messages"), list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        list.removeAll();
        List<RelayReports.Report> open = reports.open();
        if (open.isEmpty()) {
            list.add(
                    new EmptyState(
                            "No report waits. When somebody reports a message, you get a notice and find it here."));
            return;
        }
        UnorderedList items = new UnorderedList();
        items.addClassName("plenary-introductions");
        items.getElement().setAttribute("role", "list");
        open.forEach(r -> items.add(item(r)));
        list.add(items);
    }

    private ListItem item(RelayReports.Report report) {
        Div head =
                new Div(
                        Parts.words(
                                "%s reports what %s wrote"
                                        .formatted(report.reporter(), report.about())),
                        TimeText.moment(report.at(), ReaderZone.get()));
        head.addClassName("plenary-message-head");
        TextArea outcome = new TextArea("Outcome, told to " + report.reporter());
        outcome.setMaxLength(1000);
        outcome.setWidthFull();
        Button settle =
                new Button(
                        "Settle report",
                        click -> {
                            if (ErrorMessages.guard(
                                    () -> reports.settle(report.id(), outcome.getValue()))) {
                                Toasts.say("Report settled; the reporter was told.");
                                show();
                            }
                        });
        settle.setAriaLabel("Settle the report by " + report.reporter());
        Div words = new Div(Parts.line(report.words(), "plenary-message-text"));
        return new ListItem(
                head,
                Parts.line(report.reason(), "plenary-message-text"),
                new NativeDetails("Words of the conversation", words),
                outcome,
                settle);
    }
}
