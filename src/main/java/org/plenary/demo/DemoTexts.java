package org.plenary.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.BlockType;
import org.plenary.collaboration.Run;

/** Invented text for demo summaries; each sentence says that it is one, and none names anybody. */
final class DemoTexts {
    private static final Map<String, String> UNDER =
            Map.of(
                    "What was discussed",
                    "DEMO: this text is invented. People compared how their organisations share models, data and compute, and what stops them.",
                    "Findings",
                    "DEMO: shared evaluation sets are asked for more often than shared models.",
                    "Disagreements",
                    "DEMO: opinions differ on whether results should be open before they are reviewed.",
                    "Open questions",
                    "DEMO: who keeps a shared test set up to date after its first year?",
                    "Recommendations",
                    "DEMO: name one office in each member body that answers questions about shared resources.",
                    "Next steps",
                    "DEMO: the rapporteur sends this text round; comments are open for two weeks.");

    private DemoTexts() {}

    /**
     * Writes under each heading whose paragraph is still empty; asked twice, it changes nothing.
     */
    static List<Block> filled(List<Block> now) {
        List<Block> blocks = new ArrayList<>();
        String heading = "";
        for (Block block : now) {
            String words = UNDER.getOrDefault(heading, "");
            boolean empty = block.type() == BlockType.PARAGRAPH && block.runs().isEmpty();
            blocks.add(empty && !words.isEmpty() ? with(block, words) : block);
            heading = block.type() == BlockType.H1 ? block.text() : "";
        }
        return blocks;
    }

    private static Block with(Block block, String words) {
        return new Block(
                block.id(),
                block.type(),
                block.indent(),
                block.passage(),
                List.of(Run.plain(words)));
    }
}
