package org.plenary.collaboration.replica;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rule of the canonical reading written down letter by letter, to check the fast one. */
final class CanonicalCells {
    record Cell(char unit, Map<String, Object> attributes) {}

    private static final Set<String> INLINE = Set.of("strong", "em", "code", "link", "ins", "del");
    private static final Set<String> BLOCK =
            Set.of("type", "indent", "id", "passage", "ins", "del");

    private CanonicalCells() {}

    /** From a dump of the whole document. */
    static List<Cell> of(Object dump) {
        List<Cell> cells = new ArrayList<>();
        Map<?, ?> content = (Map<?, ?>) ((Map<?, ?>) dump).get("content");
        for (Object run : (List<?>) content.get("text")) {
            Object insert = ((Map<?, ?>) run).get("insert");
            String text = insert instanceof String string ? string : "\uFFFC";
            Map<?, ?> attributes = (Map<?, ?>) ((Map<?, ?>) run).get("attributes");
            for (char unit : text.toCharArray()) {
                Map<String, Object> kept = new HashMap<>();
                attributes.forEach((key, value) -> {
                    if ((unit == '\n' ? BLOCK : INLINE).contains(key)) {
                        kept.put((String) key, value);
                    }
                });
                cells.add(new Cell(unit, kept));
            }
        }
        return cells;
    }

    static List<Cell> of(Reading reading) {
        List<Cell> cells = new ArrayList<>();
        for (TextBlock block : reading.blocks()) {
            if (block.start() != cells.size()) {
                throw new AssertionError("block starts at " + block.start());
            }
            for (TextRun run : block.runs()) {
                for (char unit : run.text().toCharArray()) {
                    cells.add(new Cell(unit, run.attributes()));
                }
            }
            if (block.newline() != null) {
                cells.add(new Cell('\n', block.attributes()));
            }
        }
        return cells;
    }
}
