package org.plenary.shell;

import com.vaadin.flow.component.UI;
import org.plenary.base.ui.Confirmation;

/**
 * Signs out of this browser. It may still hold words that were typed without a connection: those
 * are never deleted without a question, and never left behind for the next person at the machine.
 */
final class SignOut {
    private static final String UNSAVED =
            "return window.plenaryTexts ? window.plenaryTexts.unsavedChanges() : 0";
    private static final String FORGET =
            "return window.plenaryTexts ? window.plenaryTexts.forgetTexts().then(() => true) : true";

    private SignOut() {}

    static void ask(UI ui, Runnable signOut) {
        ui.getPage()
                .executeJs(UNSAVED)
                .then(
                        Integer.class,
                        unsaved -> {
                            if (unsaved == 0) {
                                leave(ui, signOut);
                            } else {
                                confirm(ui, unsaved, signOut);
                            }
                        },
                        // a browser that keeps nothing has nothing to lose
                        trouble -> signOut.run());
    }

    private static void confirm(UI ui, int unsaved, Runnable signOut) {
        Confirmation.askDanger(
                unsaved == 1
                        ? "Sign out and delete one unsaved change?"
                        : "Sign out and delete %,d unsaved changes?".formatted(unsaved),
                "They were typed on this device and have not reached the server. Open the text while you are connected and wait until it says Saved to keep them.",
                "Sign out",
                () -> leave(ui, signOut));
    }

    private static void leave(UI ui, Runnable signOut) {
        ui.getPage()
                .executeJs(FORGET)
                .then(Boolean.class, done -> signOut.run(), trouble -> signOut.run());
    }
}
