package org.plenary.workshop.eventpage;

import java.util.List;

/** A list of participants as it was read, and what is wrong by line. */
public record ParticipantsPreview(List<ParticipantRow> rows, List<LineProblem> problems) {
    public ParticipantsPreview {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /** Answers whether something has to be mended in the file first. */
    public boolean blocked() {
        return problems.stream().anyMatch(LineProblem::blocking);
    }
}
