package org.plenary.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    /** "7 support, 2 qualify, 1 contradicts", by how often each relation is there. */
    static String relations(Map<String, Integer> counts) {
        var words = new ArrayList<String>();
        for (String key : List.of("SUPPORTS", "QUALIFIES", "CONTRADICTS")) {
            int count = counts.getOrDefault(key, 0);
            if (count > 0) {
                words.add(count + " " + verb(key, count));
            }
        }
        return String.join(", ", words);
    }

    private static String verb(String relation, int count) {
        return switch (relation) {
            case "SUPPORTS" -> count == 1 ? "supports" : "support";
            case "QUALIFIES" -> count == 1 ? "qualifies" : "qualify";
            default -> count == 1 ? "contradicts" : "contradict";
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

    /** A matter that was open at adoption, by its kind; the matter's own sentence may tell more. */
    static String matter(String kind) {
        return switch (kind) {
            case "finding-open" -> "Findings that nothing came of";
            case "action-without-evidence" -> "Action without evidence";
            case "evidence-to-reconfirm" -> "Evidence whose passage changed";
            case "open-amendment" -> "Amendment not decided";
            case "statement-to-read" -> "Statement from outside not read";
            case "statement-without-answer" -> "Statement from outside without an answer";
            case "open-poll" -> "Poll still open";
            default -> {
                String words = kind.replace('-', ' ').strip();
                yield words.isEmpty()
                        ? "An open matter"
                        : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            }
        };
    }

    /** "Rests on 3 passages of 2 sessions". */
    static String restsOn(int passages, int sessions) {
        return "Rests on %s of %s"
                .formatted(Dates.count(passages, "passage"), Dates.count(sessions, "session"));
    }
}
