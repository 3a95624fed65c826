package org.plenary.summary;

import java.util.List;
import java.util.Optional;
import org.plenary.collaboration.Block;

/**
 * What the organizer approved, ready to become a public version: exactly the update of the log that
 * was approved, without suggestions.
 *
 * @param version of the summary's row; publish from this one
 * @param publicVersion the number that the publication takes
 * @param corrigendum the note that a second or later version carries
 */
public record ReleaseText(
        SummaryDetails summary,
        long version,
        int publicVersion,
        List<Block> blocks,
        Optional<String> corrigendum) {
    public ReleaseText {
        blocks = List.copyOf(blocks);
    }
}
