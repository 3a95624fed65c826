package org.plenary.workshop;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One long import on its way. Safe to use from any thread. */
public final class ImportRun {

    /**
     * How it ended.
     *
     * @param stored all of it, or else nothing
     * @param sentence what to tell the person
     */
    public record Outcome(boolean stored, String sentence) {}

    private final String doing;
    private final int total;
    private final String next;
    private final String nextWords;
    private final List<Runnable> watchers = new ArrayList<>();
    private int done;
    private @Nullable Outcome outcome;

    ImportRun(String doing, int total, String next, String nextWords) {
        this.doing = doing;
        this.total = total;
        this.next = next;
        this.nextWords = nextWords;
    }

    /** What is done, in words that a number follows, such as "Adding sessions". */
    public String doing() {
        return doing;
    }

    public int total() {
        return total;
    }

    /** Where the result shows: a path in this application. */
    public String next() {
        return next;
    }

    /** Words for the link to {@link #next}. */
    public String nextWords() {
        return nextWords;
    }

    public synchronized int done() {
        return done;
    }

    /** Null while it goes on. */
    public synchronized @Nullable Outcome outcome() {
        return outcome;
    }

    /**
     * Calls back after each change, on another thread, until the answer is run. Whoever watches to
     * the end tells the person; otherwise a notice does.
     */
    public synchronized Runnable watch(Runnable changed) {
        watchers.add(changed);
        return () -> forget(changed);
    }

    private synchronized void forget(Runnable changed) {
        watchers.remove(changed);
    }

    void reached(int count) {
        List<Runnable> told;
        synchronized (this) {
            done = count;
            told = List.copyOf(watchers);
        }
        told.forEach(Runnable::run);
    }

    /**
     * @return whether somebody watched
     */
    boolean end(Outcome how) {
        List<Runnable> told;
        synchronized (this) {
            outcome = how;
            told = List.copyOf(watchers);
        }
        told.forEach(Runnable::run);
        return !told.isEmpty();
    }
}
