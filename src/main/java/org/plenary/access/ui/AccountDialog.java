package org.plenary.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountAdministration;
import org.plenary.access.AccountSummary;
import org.plenary.access.NetworkRole;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.Toasts;

/** Changes one account's roles, suspends and restores it. */
class AccountDialog extends Dialog {

    /**
     * @param erasePage where the account can be erased; null where nothing shows that
     */
    AccountDialog(
            AccountAdministration administration,
            AccountSummary account,
            @Nullable String erasePage,
            Runnable afterwards) {
        addClassName("plenary-dialog");
        setHeaderTitle(account.name());
        CheckboxGroup<NetworkRole> roles = new CheckboxGroup<>("Roles in the network");
        roles.setItems(NetworkRole.values());
        roles.setItemLabelGenerator(role -> Roles.word(role) + ": " + Roles.does(role));
        roles.addThemeName("vertical");
        roles.setValue(account.roles());
        add(new Paragraph(account.email()), roles);
        if (erasePage != null) {
            Anchor erase = new Anchor(erasePage, "Erase this account");
            erase.getElement().setAttribute("router-link", true);
            // the page below the dialog changes; it must not stay on top of it
            erase.getElement().addEventListener("click", click -> close());
            add(new Paragraph(erase));
        }
        Button save = new Button("Save roles");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            if (ErrorMessages.guard(
                    () -> administration.setRoles(account.id(), roles.getValue()))) {
                close();
                Toasts.say("Roles saved.");
                afterwards.run();
            }
        });
        Button cancel = new Button("Cancel", click -> close());
        cancel.addThemeVariants(ButtonVariant.TERTIARY);
        getFooter().add(standing(administration, account, afterwards), cancel, save);
    }

    private Button standing(
            AccountAdministration administration, AccountSummary account, Runnable afterwards) {
        if (account.suspended()) {
            return new Button(
                    "Restore",
                    click -> {
                        if (ErrorMessages.guard(() -> administration.restore(account.id()))) {
                            close();
                            Toasts.say(
                                    "Account restored. " + account.name() + " can sign in again.");
                            afterwards.run();
                        }
                    });
        }
        Button suspend =
                new Button(
                        "Suspend",
                        click -> {
                            close();
                            Confirmation.askDanger(
                                    "Suspend " + account.name() + "?",
                                    "All open pages and signed-in devices of this account end at once. What it wrote stays, and you can restore the account.",
                                    "Suspend",
                                    () -> {
                                        administration.suspend(account.id());
                                        Toasts.say("Account suspended.");
                                        afterwards.run();
                                    });
                        });
        suspend.addThemeVariants(ButtonVariant.ERROR, ButtonVariant.TERTIARY);
        return suspend;
    }
}
