package org.plenary.directory.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.ConversationId;
import org.plenary.directory.RelayReports;

/** Says what a report gives away before it is sent. */
class ReportDialog extends Dialog {

    ReportDialog(RelayReports reports, ConversationId id, String other) {
        addClassName("plenary-dialog");
        setHeaderTitle("Report what " + other + " wrote?");
        TextArea reason = new TextArea("What is wrong with it");
        reason.setMaxLength(1000);
        reason.setMinRows(3);
        reason.setWidthFull();
        reason.setAutofocus(true);
        add(
                new Paragraph(
                        "The administrators get your reason, both names, and the words of this conversation as you see them. The other side is not told."),
                reason);
        Button cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        Button send = new Button("Send report");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> {
            if (ErrorMessages.guard(() -> reports.report(id, reason.getValue()))) {
                close();
                Toasts.say("Report sent. You are told what came of it.");
            }
        });
        getFooter().add(cancel, send);
    }
}
