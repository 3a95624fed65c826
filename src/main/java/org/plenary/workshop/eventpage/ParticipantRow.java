package org.plenary.workshop.eventpage;

/** One line of a list of participants; texts as written, empty when missing. */
public record ParticipantRow(
        int line,
        String name,
        String email,
        String organisation,
        String sector,
        String jurisdiction,
        String role,
        String capacity) {}
