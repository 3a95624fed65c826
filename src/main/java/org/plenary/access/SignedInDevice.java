package org.plenary.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser in which the account is signed in.
 *
 * @param label such as "Firefox on Linux"
 * @param lastUsedAt at most an hour old while it is in use
 * @param thisOne whether the current page runs in it
 */
public record SignedInDevice(
        UUID id, String label, Instant signedInAt, Instant lastUsedAt, boolean thisOne) {}
