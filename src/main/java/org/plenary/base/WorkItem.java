package org.plenary.base;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for the current account.
 *
 * @param need what is asked of the person
 * @param title the thing's name, such as the session's title, or what waits in a few words
 * @param path where to do it: a path in this application beginning with {@code /app/}
 * @param context what it belongs to, such as the workshop's title; may be empty
 * @param since when it began to wait, if known; older things stand first
 */
public record WorkItem(
        Need need, String title, String path, String context, @Nullable Instant since) {

    /** Of one kind at most so many are counted; more are "20+". */
    public static final int COUNTED = 20;

    /**
     * "A request to join", "3 requests to join", "20+ requests to join".
     *
     * @param one the words for a single one, with its article
     * @param many the words that follow the number
     */
    public static String counted(int number, String one, String many) {
        if (number == 1) {
            return one;
        }
        return (number > COUNTED ? COUNTED + "+" : String.valueOf(number)) + " " + many;
    }

    /** What is asked, in the order in which Home shows it. */
    public enum Need {
        DECIDE("To decide"),
        ANSWER("To answer"),
        PUBLISH("To publish"),
        REVIEW("To review"),
        WRITE("To write"),
        REPORT("To report"),
        CHECK("To check"),
        READ("To read");

        private final String word;

        Need(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
