package org.plenary.collaboration.replica;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A line of the root text: what stands before a newline, with the attributes of that newline.
 *
 * @param start offset of its first unit in the root text
 * @param runs neighbours differ in their attributes; none is empty
 * @param attributes block keys of {@link Marks} → values as in JSON; unmodifiable
 * @param newline the newline that ends it; null only for a last block that lost its newline, which
 *     reads as a paragraph
 */
public record TextBlock(
        int start, List<TextRun> runs, Map<String, Object> attributes, @Nullable ItemId newline) {
    /** The text without the newline. */
    public String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** Units of text, without the newline. */
    public int length() {
        return runs.stream().mapToInt(run -> run.text().length()).sum();
    }

    /** Offset of the newline, or of the end of the text where it is missing. */
    public int end() {
        return start + length();
    }

    /** {@code h1}, {@code quote}…; absent for a paragraph. */
    public Optional<String> type() {
        return string(Marks.TYPE);
    }

    /** 0 to 6. */
    public int indent() {
        return attributes.get(Marks.INDENT) instanceof Double indent ? indent.intValue() : 0;
    }

    /** The permanent id, if it has a sound one. */
    public Optional<String> id() {
        return string(Marks.ID).filter(DocumentProfile::isBlockId);
    }

    /** {@code finding}, {@code risk}…; absent for plain text. */
    public Optional<String> passage() {
        return string(Marks.PASSAGE);
    }

    private Optional<String> string(String key) {
        return attributes.get(key) instanceof String value ? Optional.of(value) : Optional.empty();
    }
}
