package org.plenary.base;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for the current account.
 *
 * @param need what is asked of the person
 * @param title the thing's name, such as the session's title
 * @param path where to do it: a path in this application beginning with {@code /app/}
 * @param context what it belongs to, such as the workshop's title; may be empty
 * @param since when it began to wait, if known; older things stand first
 */
public record WorkItem(
        Need need, String title, String path, String context, @Nullable Instant since) {

    /** What is asked, in the order in which Home shows it. */
    public enum Need {
        DECIDE("To decide"),
        PUBLISH("To publish"),
        REVIEW("To review"),
        WRITE("To write");

        private final String word;

        Need(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
