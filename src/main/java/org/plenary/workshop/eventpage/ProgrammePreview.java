package org.plenary.workshop.eventpage;

import java.util.List;

/** A calendar as it was read: its events in time's order, unknown times last, and what is wrong. */
public record ProgrammePreview(List<ProgrammeEntry> entries, List<LineProblem> problems) {
    public ProgrammePreview {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** Answers whether something has to be mended in the file first. */
    public boolean blocked() {
        return problems.stream().anyMatch(LineProblem::blocking);
    }
}
