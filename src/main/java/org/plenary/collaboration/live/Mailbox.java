package org.plenary.collaboration.live;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs tasks one after the other. Whoever posts to an idle mailbox runs the task at once, which
 * saves a change of threads; others only leave theirs. After a while the rest moves to a thread of
 * its own, so that no caller works for all.
 */
final class Mailbox {
    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);
    private static final int TASKS_OF_A_CALLER = 16;

    private final ConcurrentLinkedQueue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final Executor others;

    Mailbox(Executor others) {
        this.others = others;
    }

    void post(Runnable task) {
        tasks.add(task);
        if (waiting.getAndIncrement() == 0) {
            run(TASKS_OF_A_CALLER);
        }
    }

    /** As {@link #post}, but never on the caller's thread. */
    void postAside(Runnable task) {
        tasks.add(task);
        if (waiting.getAndIncrement() == 0) {
            others.execute(() -> run(Integer.MAX_VALUE));
        }
    }

    private void run(int most) {
        for (int done = 0; done < most; done++) {
            Runnable task = tasks.poll();
            if (task != null) {
                guarded(task);
            }
            if (waiting.decrementAndGet() == 0) {
                return;
            }
        }
        others.execute(() -> run(Integer.MAX_VALUE));
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.error("A task of a room failed", e);
        }
    }
}
