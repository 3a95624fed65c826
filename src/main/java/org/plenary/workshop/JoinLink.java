package org.plenary.workshop;

import java.time.Instant;

/** The address through which people join a workshop, as a path from the server's root. */
public record JoinLink(String token, String path, Instant createdAt) {}
