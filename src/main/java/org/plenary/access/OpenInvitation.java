package org.plenary.access;

import java.time.Instant;
import java.util.UUID;

/** An invitation that nobody has redeemed yet; it may have expired. */
public record OpenInvitation(
        UUID id, String email, String grant, Instant invitedAt, Instant expiresAt) {}
