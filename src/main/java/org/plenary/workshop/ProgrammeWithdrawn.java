package org.plenary.workshop;

/**
 * A programme is its organizers' again: others lose the right to its sessions. Published in the
 * transaction of the change.
 */
public record ProgrammeWithdrawn(WorkshopId workshop) {}
