package org.plenary.base;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Long work on its way, such as an import. Safe to use from any thread. */
public final class LongRun {

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

    /**
     * @param doing as {@link #doing}
     * @param total how many steps there are
     * @param next as {@link #next}
     * @param nextWords words for the link there
     */
    public LongRun(String doing, int total, String next, String nextWords) {
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

    /** Says how far it is; for whoever does the work. */
    public void reached(int count) {
        List<Runnable> told;
        synchronized (this) {
            done = count;
            told = List.copyOf(watchers);
        }
        told.forEach(Runnable::run);
    }

    /**
     * Says how it ended; for whoever does the work.
     *
     * @return whether somebody watched
     */
    public boolean end(Outcome how) {
        List<Runnable> told;
        synchronized (this) {
            outcome = how;
            told = List.copyOf(watchers);
        }
        told.forEach(Runnable::run);
        return !told.isEmpty();
    }
}
