package org.plenary.workshop;

import org.plenary.access.AccountId;

/**
 * Someone joined or left a workshop, or their role or details there changed. Published in the
 * transaction of the change.
 */
public record ParticipationChanged(WorkshopId workshop, AccountId account) {}
