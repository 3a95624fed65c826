package org.plenary.collaboration.live;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Frames on their way to one socket. Whoever sends never waits: a thread of its own writes, several
 * frames at a time where they pile up. A reader too slow for {@link Limits#OUTBOUND} bytes is cut
 * off.
 */
final class Outbox {
    private final Wire wire;
    private final Executor threads;
    private final ArrayDeque<byte[]> frames = new ArrayDeque<>();
    private long bytes;
    private boolean writing;
    private @Nullable CloseCode closing;

    Outbox(Wire wire, Executor threads) {
        this.wire = wire;
        this.threads = threads;
    }

    /** False when the socket is closing, which this frame may have caused. */
    boolean send(byte[] frame) {
        synchronized (this) {
            if (closing != null) {
                return false;
            }
            // one large answer may pass a reader that keeps up
            if (bytes > 0 && bytes + frame.length > Limits.OUTBOUND) {
                frames.clear();
                bytes = 0;
                closing = CloseCode.SLOW;
            } else {
                frames.add(frame);
                bytes += frame.length;
            }
            if (writing) {
                return closing == null;
            }
            writing = true;
        }
        threads.execute(this::write);
        return true;
    }

    /** Closes after the frames that already wait. */
    void close(CloseCode code) {
        synchronized (this) {
            if (closing != null) {
                return;
            }
            closing = code;
            if (writing) {
                return;
            }
            writing = true;
        }
        threads.execute(this::write);
    }

    private void write() {
        try {
            do {
                byte[] frame = next();
                while (frame != null) {
                    wire.write(frame);
                    frame = next();
                }
                wire.flush();
            } while (hasMore());
        } catch (IOException | RuntimeException e) {
            giveUp();
        }
        CloseCode code = codeToCloseWith();
        if (code != null) {
            wire.close(code);
        }
    }

    private synchronized byte @Nullable [] next() {
        byte[] frame = frames.poll();
        bytes -= frame == null ? 0 : frame.length;
        return frame;
    }

    /** Lets the writing thread go when nothing waits, unless it shall still close. */
    private synchronized boolean hasMore() {
        writing = !frames.isEmpty() || closing != null;
        return !frames.isEmpty();
    }

    private synchronized void giveUp() {
        frames.clear();
        bytes = 0;
        if (closing == null) {
            closing = CloseCode.GOING_AWAY;
        }
    }

    private synchronized @Nullable CloseCode codeToCloseWith() {
        return writing ? closing : null;
    }
}
