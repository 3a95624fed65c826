package org.plenary.summary;

import java.util.UUID;

/** Names one discussion summary for ever, whatever its state. */
public record SummaryId(UUID value) {
    public static SummaryId random() {
        return new SummaryId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
