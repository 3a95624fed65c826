package org.plenary.workshop;

import java.util.UUID;

/** Names one workshop. */
public record WorkshopId(UUID value) {
    public static WorkshopId random() {
        return new WorkshopId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
