package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.TimeText;
import org.plenary.base.ui.Toasts;
import org.plenary.framework.AmendmentDetails;
import org.plenary.framework.AmendmentDetails.Remark;
import org.plenary.framework.AmendmentId;
import org.plenary.framework.AmendmentRemarks;

/** The discussion of an amendment. What somebody is typing stays when others write meanwhile. */
final class AmendmentDiscussion extends Div {
    private final AmendmentServices services;
    private final AmendmentId amendment;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph("Nobody has said anything yet.");
    private final TextArea field = new TextArea("Your remark");
    private final Button say = new Button("Say it", click -> say());
    private final Div form = new Div(field, say);
    private UUID next = UUID.randomUUID();

    AmendmentDiscussion(AmendmentServices services, AmendmentId amendment) {
        this.services = services;
        this.amendment = amendment;
        list.addClassName("amendment-remarks");
        list.getElement().setAttribute("role", "list");
        none.addClassName("plenary-muted");
        field.setMaxLength(AmendmentRemarks.LONGEST);
        field.setMinRows(2);
        field.setWidthFull();
        form.addClassName("amendment-reply");
        add(list, none, form);
    }

    void show(AmendmentDetails details) {
        list.removeAll();
        details.remarks().forEach(remark -> list.add(remark(remark, details.may().discuss())));
        none.setVisible(details.remarks().isEmpty());
        form.setVisible(details.may().discuss());
    }

    private Component remark(Remark remark, boolean mayDiscuss) {
        Span author = new Span(remark.mine() ? "You" : AmendmentLooks.capital(remark.author()));
        author.addClassName("amendment-author");
        TimeText when = TimeText.ago(remark.at(), services.clock.instant(), ReaderZone.get());
        when.addClassName("plenary-muted");
        Div head = new Div(author, when);
        head.addClassName("amendment-remark-head");
        Paragraph words = new Paragraph(remark.withdrawn() ? "Withdrawn" : remark.body());
        words.getElement().setAttribute("dir", "auto");
        if (remark.withdrawn()) {
            words.addClassName("plenary-muted");
        } else if (remark.mine() && mayDiscuss) {
            Button away = new Button("Withdraw", click -> withdraw(remark));
            away.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            away.setAriaLabel("Withdraw your remark");
            head.add(away);
        }
        return new ListItem(head, words);
    }

    private void withdraw(Remark remark) {
        ErrorMessages.guard(() -> {
            services.remarks.withdraw(amendment, remark.id(), true);
            show(services.reading.get(amendment));
            Toasts.undo(
                    "Your remark is withdrawn.",
                    () -> {
                        services.remarks.withdraw(amendment, remark.id(), false);
                        show(services.reading.get(amendment));
                    });
        });
    }

    private void say() {
        if (field.getValue().isBlank()) {
            field.focus();
            return;
        }
        ErrorMessages.guard(() -> {
            services.remarks.say(amendment, next, field.getValue());
            next = UUID.randomUUID();
            field.clear();
            show(services.reading.get(amendment));
        });
    }
}
