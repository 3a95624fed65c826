package org.plenary.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.UUID;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.Toasts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Puts what can go wrong below the views into plain words: faults, lost sessions, lost network. */
@Component
class Failures implements VaadinServiceInitListener {
    private static final Logger log = LoggerFactory.getLogger(Failures.class);
    private static final int DIALOG_AFTER_TRIES = 10_000;

    @Override
    public void serviceInit(ServiceInitEvent init) {
        init.getSource().setSystemMessagesProvider(info -> messages());
        init.getSource()
                .addSessionInitListener(
                        session -> session.getSession().setErrorHandler(Failures::tell));
        init.getSource()
                .addUIInitListener(ui -> {
                    var reconnect = ui.getUI().getReconnectDialogConfiguration();
                    reconnect.setDialogText(
                            "The connection is lost. What you typed is kept here; trying again…");
                    reconnect.setDialogTextGaveUp(
                            "The connection did not come back. What you typed in a summary is kept in this browser. Reload the page when you are online.");
                    reconnect.setReconnectAttempts(DIALOG_AFTER_TRIES);
                });
    }

    /** Writes the fault to the log under a number that a person can read out. */
    static String log(Throwable fault) {
        String number = UUID.randomUUID().toString().substring(0, 8);
        log.error("Fault {}", number, fault);
        return number;
    }

    private static void tell(ErrorEvent event) {
        Throwable fault = event.getThrowable();
        String message = refusal(fault);
        if (message == null) {
            message =
                    "That did not work because of a fault on our side. What you had saved is kept. Reload the page and try again; if it happens again, tell an administrator this number: "
                            + log(fault)
                            + ".";
        }
        String words = message;
        UI ui = UI.getCurrent();
        if (ui != null && ui.isAttached()) {
            ui.access(() -> Toasts.problem(words));
        }
    }

    /** Services refuse inside of what Vaadin and Spring wrap around them. */
    private static @org.jspecify.annotations.Nullable String refusal(Throwable fault) {
        for (Throwable at = fault; at != null; at = at.getCause()) {
            String message = ErrorMessages.of(at);
            if (message != null) {
                return message;
            }
        }
        return null;
    }

    private static CustomizedSystemMessages messages() {
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredCaption("You were away for a while");
        messages.setSessionExpiredMessage(
                "This page has gone to sleep. What was saved is kept. Press here to go on.");
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setInternalErrorCaption("This page has stopped working");
        messages.setInternalErrorMessage("What was saved is kept. Press here to reload the page.");
        messages.setCookiesDisabledCaption("Cookies are switched off");
        messages.setCookiesDisabledMessage(
                "Plenary needs one cookie to know who you are. Allow cookies for this address and reload the page.");
        return messages;
    }
}
