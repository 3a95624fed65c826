package org.plenary.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import org.plenary.access.AccountAdministration;
import org.plenary.access.NetworkRole;
import org.plenary.base.InvalidInput;
import org.plenary.base.ui.Toasts;

/** Invites one address to a role in the network. */
class InviteDialog extends Dialog {

    InviteDialog(AccountAdministration administration, Runnable afterwards) {
        addClassName("plenary-dialog");
        setHeaderTitle("Invite someone");
        EmailField email = new EmailField("Mail address");
        email.setMaxLength(254);
        email.setWidthFull();
        RadioButtonGroup<NetworkRole> role = new RadioButtonGroup<>("Role in the network");
        role.setItems(NetworkRole.values());
        role.setItemLabelGenerator(r -> Roles.word(r) + ": " + Roles.does(r));
        role.addThemeName("vertical");
        role.setValue(NetworkRole.MEMBER);
        Div form =
                new Div(
                        email,
                        role,
                        new Paragraph("The letter has a link that works once, for seven days."));
        form.addClassName("plenary-form");
        add(form);
        Button send = new Button("Send the invitation");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> {
            try {
                administration.invite(email.getValue(), role.getValue());
                close();
                Toasts.say("Invitation sent to " + email.getValue().strip() + ".");
                afterwards.run();
            } catch (InvalidInput e) {
                email.setErrorMessage(String.valueOf(e.getMessage()));
                email.setInvalid(true);
            }
        });
        Button cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(cancel, send);
        addOpenedChangeListener(change -> email.focus());
    }
}
