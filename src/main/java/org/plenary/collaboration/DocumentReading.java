package org.plenary.collaboration;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A document's content as it stood after one stored update.
 *
 * @param epoch the document's life
 * @param head sequence number of the update; 0 in an epoch without any
 */
public record DocumentReading(DocumentId document, long epoch, long head, List<Block> blocks) {
    public DocumentReading {
        blocks = List.copyOf(blocks);
    }

    /** The blocks' texts, each with a line end. */
    public String text() {
        return blocks.stream().map(b -> b.text() + "\n").collect(Collectors.joining());
    }
}
