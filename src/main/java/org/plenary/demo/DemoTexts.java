package org.plenary.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.BlockType;
import org.plenary.collaboration.Run;
import org.plenary.summary.PassageKind;

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

    /** What the first session of a workshop has besides, by the passage's kind and words. */
    private static final Map<DemoPages, List<Map.Entry<PassageKind, String>>> MORE =
            Map.of(
                    DemoPages.PUBLIC_AI,
                    List.of(
                            Map.entry(
                                    PassageKind.FINDING,
                                    "DEMO: small agencies have data and questions, and no computers to bring the two together."),
                            Map.entry(
                                    PassageKind.FINDING,
                                    "DEMO: most requests for shared compute fail at the paperwork, not at the machines."),
                            Map.entry(
                                    PassageKind.FINDING,
                                    "DEMO: open data mandates are older than the models, and nobody checked whether they fit."),
                            Map.entry(
                                    PassageKind.RECOMMENDATION,
                                    "DEMO: publish how a shared model was assessed, in the same place as the model."),
                            Map.entry(
                                    PassageKind.RISK,
                                    "DEMO: a shared resource without a steward is gone after one budget year.")),
                    DemoPages.OPEN_SOURCE_AI,
                    List.of(
                            Map.entry(
                                    PassageKind.LESSON,
                                    "DEMO, use case from Kenya: a chatbot for citizens was trusted once its sources could be opened by anyone."),
                            Map.entry(
                                    PassageKind.LESSON,
                                    "DEMO, use case from Rwanda: local staff kept the service running because they were allowed to change it."),
                            Map.entry(
                                    PassageKind.LESSON,
                                    "DEMO, use case from Kazakhstan: the model was ready before the rules for buying it were.")));

    /** As {@link #filled(List)}, with what the first session of the workshop has besides. */
    static List<Block> filled(List<Block> now, DemoPages page, boolean first) {
        List<Block> blocks = new ArrayList<>(filled(now));
        List<String> there = blocks.stream().map(Block::text).toList();
        for (var more :
                first
                        ? MORE.getOrDefault(page, List.of())
                        : List.<Map.Entry<PassageKind, String>>of()) {
            if (!there.contains(more.getValue())) {
                blocks.add(
                        Block.of(BlockType.PARAGRAPH, more.getValue())
                                .withPassage(more.getKey().key()));
            }
        }
        return blocks;
    }

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
