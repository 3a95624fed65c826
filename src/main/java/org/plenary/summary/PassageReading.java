package org.plenary.summary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.plenary.collaboration.Block;

/** Finds the marked passages of a text, as if every open suggestion had been rejected. */
final class PassageReading {
    private PassageReading() {}

    /** In order, each as its first version; kinds that are not known here are left out. */
    static List<Passage> of(SummaryId summary, List<Block> blocks, Instant now) {
        var found = new ArrayList<Passage>();
        List<Block> agreed = Suggestions.withoutAny(blocks);
        for (int i = 0; i < agreed.size(); i++) {
            Block block = agreed.get(i);
            String text = block.text().strip();
            PassageKind kind =
                    block.passage() == null
                            ? null
                            : PassageKind.ofKey(block.passage()).orElse(null);
            if (kind != null && !text.isEmpty()) {
                found.add(new Passage(summary, block.id(), i, kind, text, 1, now));
            }
        }
        return found;
    }
}
