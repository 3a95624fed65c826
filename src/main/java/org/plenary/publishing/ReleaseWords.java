package org.plenary.publishing;

import org.plenary.base.Dates;

/** The words in which a released framework tells its evidence; a key it does not know is itself. */
final class ReleaseWords {
    private ReleaseWords() {}

    static String relation(String key) {
        return switch (key) {
            case "SUPPORTS" -> "Supports";
            case "QUALIFIES" -> "Qualifies";
            case "CONTRADICTS" -> "Contradicts";
            default -> key;
        };
    }

    static String kind(String key) {
        return switch (key) {
            case "PREAMBLE" -> "Preamble";
            case "SECTION" -> "Section";
            case "PARAGRAPH" -> "Paragraph";
            case "OBJECTIVE" -> "Objective";
            case "ACTION" -> "Action";
            case "MILESTONE" -> "Milestone";
            default -> key;
        };
    }

    /** "Rests on 3 passages of 2 sessions". */
    static String restsOn(int passages, int sessions) {
        return "Rests on %s of %s"
                .formatted(Dates.count(passages, "passage"), Dates.count(sessions, "session"));
    }
}
