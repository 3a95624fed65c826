package org.plenary.collaboration.replica;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A block as it shall stand in the text; see {@link TextRewrite}.
 *
 * @param runs text without newlines; empty runs are left out
 * @param attributes block keys of {@link Marks} → values as in JSON; should hold {@link Marks#ID}
 *     <p>Throws IllegalArgumentException for text or attributes that documents do not have.
 */
public record BlockDraft(List<TextRun> runs, Map<String, Object> attributes) {
    public BlockDraft {
        runs =
                runs.stream()
                        .filter(run -> !run.text().isEmpty())
                        .map(run -> new TextRun(run.text(), asRead(run.attributes())))
                        .toList();
        attributes = asRead(attributes);
        checkAttributes(attributes);
        for (TextRun run : runs) {
            checkAttributes(run.attributes());
            if (run.text().indexOf('\n') >= 0 || !DocumentProfile.isAllowedText(run.text())) {
                throw new IllegalArgumentException("a newline or control character in a block");
            }
        }
    }

    private static void checkAttributes(Map<String, Object> attributes) {
        attributes.forEach((key, value) -> {
            if (!DocumentProfile.isAllowed(key, value)) {
                throw new IllegalArgumentException("no attribute of documents: " + key);
            }
        });
    }

    /** The draft that leaves {@code block} as it is. */
    public static BlockDraft of(TextBlock block) {
        return new BlockDraft(block.runs(), block.attributes());
    }

    @Nullable String id() {
        return attributes.get(Marks.ID) instanceof String id ? id : null;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        runs.forEach(run -> text.append(run.text()));
        return text.toString();
    }

    /** Values as they will be read back, so that they can be compared. */
    private static Map<String, Object> asRead(Map<String, Object> attributes) {
        Map<String, Object> read = new HashMap<>();
        attributes.forEach((key, value) -> read.put(key, Json.parse(JsonText.of(value))));
        return Map.copyOf(read);
    }
}
