package org.plenary.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.Duration;

/** Short messages at the lower edge that say what just happened; announced to screen readers. */
public final class Toasts {
    private static final Duration SHORT = Duration.ofSeconds(5);
    private static final Duration UNDO = Duration.ofSeconds(10);

    private Toasts() {}

    /** "Saved.", "Sent for review.": past tense, one sentence. */
    public static void say(String sentence) {
        open(sentence, SHORT, "plenary-toast");
    }

    /** Something did not happen: cause, effect, way out. Stays until closed. */
    public static void problem(String message) {
        Notification toast = new Notification();
        toast.addClassName("plenary-toast-problem");
        toast.setPosition(Notification.Position.BOTTOM_CENTER);
        toast.setAssertive(true);
        toast.setDuration(0);
        toast.add(line(message, button("Close", toast::close)));
        toast.open();
    }

    /** Something was removed or changed and can be taken back for ten seconds. */
    public static void undo(String sentence, Runnable takeBack) {
        Notification toast = new Notification();
        toast.addClassName("plenary-toast");
        toast.setPosition(Notification.Position.BOTTOM_CENTER);
        toast.setDuration((int) UNDO.toMillis());
        toast.add(
                line(
                        sentence,
                        button(
                                "Undo",
                                () -> {
                                    toast.close();
                                    ErrorMessages.guard(takeBack);
                                })));
        toast.open();
    }

    private static void open(String sentence, Duration shown, String look) {
        Notification toast = new Notification();
        toast.addClassName(look);
        toast.setPosition(Notification.Position.BOTTOM_CENTER);
        toast.setDuration((int) shown.toMillis());
        toast.add(new Div(sentence));
        toast.open();
    }

    private static Button button(String verb, Runnable action) {
        Button button = new Button(verb, click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private static Div line(String sentence, Button button) {
        Div line = new Div(new Span(sentence), button);
        line.addClassName("plenary-toast-line");
        return line;
    }
}
