package org.plenary.base.ui;

import com.vaadin.flow.component.UI;

/**
 * Signs out of this browser. It may still hold words that were typed without a connection: those
 * are never deleted without a question, and never left behind for the next person at the machine.
 */
public final class SignOut {
    /**
     * A plain page that signs out. The workspace is left before the session ends: a page that is
     * still open then is told that it ended, and would go to the sign-in page instead.
     */
    public static final String PAGE = "/sign-out";

    private static final String UNSAVED =
            "return window.plenaryTexts ? window.plenaryTexts.unsavedChanges() : 0";
    private static final String FORGET =
            "return window.plenaryTexts ? window.plenaryTexts.forgetTexts().then(() => true) : true";

    private SignOut() {}

    /** Asks where words would be lost, and goes to {@link #PAGE}. */
    public static void ask(UI ui) {
        ui.getPage()
                .executeJs(UNSAVED)
                .then(
                        Integer.class,
                        unsaved -> {
                            if (unsaved == 0) {
                                leave(ui);
                            } else {
                                confirm(ui, unsaved);
                            }
                        },
                        // a browser that keeps nothing has nothing to lose
                        trouble -> go(ui));
    }

    private static void confirm(UI ui, int unsaved) {
        Confirmation.askDanger(
                unsaved == 1
                        ? "Sign out and delete one unsaved change?"
                        : "Sign out and delete %,d unsaved changes?".formatted(unsaved),
                "They were typed on this device and have not reached the server. Open the text while you are connected and wait until it says Saved to keep them.",
                "Sign out",
                () -> leave(ui));
    }

    private static void leave(UI ui) {
        ui.getPage().executeJs(FORGET).then(Boolean.class, done -> go(ui), trouble -> go(ui));
    }

    private static void go(UI ui) {
        ui.getPage().setLocation(PAGE);
    }
}
