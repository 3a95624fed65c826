package org.plenary.framework;

import java.time.Instant;

/** When statements from outside are taken: from the first moment on, until before the second. */
public record CommentPeriod(Instant opensAt, Instant closesAt, long version) {

    public boolean open(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }

    public boolean over(Instant now) {
        return !now.isBefore(closesAt);
    }
}
