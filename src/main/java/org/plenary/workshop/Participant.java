package org.plenary.workshop;

import org.plenary.access.AccountId;

/**
 * A person at a workshop, as the reader may see them.
 *
 * @param email empty unless the reader organizes the workshop
 */
public record Participant(
        AccountId account,
        String name,
        String email,
        WorkshopRole role,
        ParticipationDetails details) {}
