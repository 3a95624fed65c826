package org.plenary.directory;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file of people as it was read; nothing is stored yet.
 *
 * @param id of the import that it becomes; the same preview is stored once
 * @param noun what a person takes up in the file: "Line" or "Card"
 * @param problems by line, those that stop the import first
 */
public record ImportPreview(
        UUID id, String fileName, String noun, List<Entry> entries, List<Problem> problems) {
    public ImportPreview {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    /** What becomes of one person of the file. */
    public enum Match {
        NEW("New"),
        ADDS("Adds to an entry"),
        KNOWN("Is there already");

        private final String words;

        Match(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /**
     * One person.
     *
     * @param line where they stand in the file, from 1; of a vCard file the number of the card
     * @param body the member body of the affiliation; null for none or an unknown one
     * @param person the entry that is the same person; null for a new one
     */
    public record Entry(
            int line,
            List<PersonValue> values,
            String bodyName,
            String role,
            @Nullable BodySummary body,
            Match match,
            @Nullable PersonId person) {

        public Entry {
            values = List.copyOf(values);
        }

        public String name() {
            return values.stream()
                    .filter(v -> v.field() == Field.FULL_NAME)
                    .map(PersonValue::value)
                    .findFirst()
                    .orElse("");
        }

        Entry matched(@Nullable BodySummary at, Match how, @Nullable PersonId who) {
            return new Entry(line, values, bodyName, role, at, how, who);
        }
    }

    /** A sentence about a line, and whether it stops the import. */
    public record Problem(int line, String sentence, boolean blocking) {}

    /** Whether something has to be mended in the file first. */
    public boolean blocked() {
        return entries.isEmpty() || problems.stream().anyMatch(Problem::blocking);
    }

    public long count(Match match) {
        return entries.stream().filter(e -> e.match() == match).count();
    }
}
