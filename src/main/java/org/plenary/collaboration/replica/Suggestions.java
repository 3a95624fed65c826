package org.plenary.collaboration.replica;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What someone who may only suggest is allowed to change: nothing but their own suggestions. */
public final class Suggestions {
    private record Cells(String text, Map<String, Object> attributes) {}

    private Suggestions() {}

    /**
     * Whether both readings are equal without {@code user}'s own suggestions: letters and newlines
     * that carry an {@code ins} by the user are left out, {@code del} by the user is ignored. Then
     * rejecting all of the user's suggestions gives back the text, and those of others are
     * untouched.
     *
     * @param user the opaque author key as it stands in {@code by}
     */
    public static boolean unchangedFor(String user, Reading before, Reading after) {
        return without(user, before).equals(without(user, after));
    }

    private static List<Cells> without(String user, Reading reading) {
        List<Cells> kept = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        Map<String, Object> attributes = Map.of();
        for (TextBlock block : reading.blocks()) {
            for (TextRun run : block.runs()) {
                if (isBy(user, run.attributes().get(Marks.INS))) {
                    continue;
                }
                Map<String, Object> plain = withoutDel(user, run.attributes());
                if (!plain.equals(attributes)) {
                    flush(kept, text, attributes);
                    attributes = plain;
                }
                text.append(run.text());
            }
            if (block.newline() != null && !isBy(user, block.attributes().get(Marks.INS))) {
                flush(kept, text, attributes);
                kept.add(new Cells("\n", withoutDel(user, block.attributes())));
            }
        }
        flush(kept, text, attributes);
        return kept;
    }

    private static void flush(
            List<Cells> kept, StringBuilder text, Map<String, Object> attributes) {
        if (!text.isEmpty()) {
            kept.add(new Cells(text.toString(), attributes));
            text.setLength(0);
        }
    }

    private static Map<String, Object> withoutDel(String user, Map<String, Object> attributes) {
        if (!isBy(user, attributes.get(Marks.DEL))) {
            return attributes;
        }
        Map<String, Object> plain = new HashMap<>(attributes);
        plain.remove(Marks.DEL);
        return plain;
    }

    private static boolean isBy(String user, @Nullable Object mark) {
        return mark instanceof Map<?, ?> map && user.equals(map.get("by"));
    }
}
