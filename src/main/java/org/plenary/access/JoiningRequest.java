package org.plenary.access;

import java.time.Instant;
import java.util.UUID;

/** Somebody who asks to join and waits; their address is proven, the rest is what they say. */
public record JoiningRequest(
        UUID id, String email, String name, String organisation, String reason, Instant at) {}
