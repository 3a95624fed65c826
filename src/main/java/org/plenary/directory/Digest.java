package org.plenary.directory;

import java.time.Duration;
import java.util.Optional;

/** How often somebody is told of newcomers to a saved search. */
public enum Digest {
    NONE("Never", 0),
    DAILY("Every day", 1),
    WEEKLY("Every week", 7);

    private final String words;
    private final int days;

    Digest(String words, int days) {
        this.words = words;
        this.days = days;
    }

    public String words() {
        return words;
    }

    Optional<Duration> pause() {
        return days == 0 ? Optional.empty() : Optional.of(Duration.ofDays(days));
    }
}
