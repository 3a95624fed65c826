package org.plenary.workshop;

/** A programme can be read by everyone from now on. Published in the transaction of the change. */
public record ProgrammePublished(WorkshopId workshop) {}
