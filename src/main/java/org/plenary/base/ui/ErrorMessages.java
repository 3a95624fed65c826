package org.plenary.base.ui;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.springframework.dao.OptimisticLockingFailureException;

/** What a person is told when a service refused. Knows the refusals that views expect. */
public final class ErrorMessages {
    private ErrorMessages() {}

    /** The sentence for an expected refusal, or null when the exception is a real failure. */
    public static @Nullable String of(Throwable refusal) {
        return switch (refusal) {
            case InvalidInput e -> e.getMessage();
            case NotAllowed e -> e.getMessage();
            case NotFound e -> e.getMessage();
            case StaleChange e -> e.getMessage();
            case OptimisticLockingFailureException e ->
                    "Someone else changed this at the same moment. Nothing was overwritten. Reload to see the change, then try again.";
            default -> null;
        };
    }

    /**
     * Runs a command of a view; an expected refusal becomes a message at the lower edge, anything
     * else goes on to the error page.
     *
     * @return whether the command went through
     */
    public static boolean guard(Runnable command) {
        try {
            command.run();
            return true;
        } catch (RuntimeException e) {
            String message = of(e);
            if (message == null) {
                throw e;
            }
            Toasts.problem(message);
            return false;
        }
    }

    /** As {@link #guard(Runnable)} for a command that says itself whether it was done. */
    public static boolean guard(BooleanSupplier command) {
        boolean[] done = {false};
        return guard(() -> done[0] = command.getAsBoolean()) && done[0];
    }
}
