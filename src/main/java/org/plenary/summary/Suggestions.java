package org.plenary.summary;

import java.util.ArrayList;
import java.util.List;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.Run;

/** What suggestion marks in a text amount to. */
final class Suggestions {
    private Suggestions() {}

    /** Open suggestions: neighbouring marked runs of one author in one block count once. */
    static int count(List<Block> blocks) {
        int open = 0;
        for (Block block : blocks) {
            String before = "";
            for (Run run : block.runs()) {
                String author = author(run);
                if (!author.isEmpty() && !author.equals(before)) {
                    open++;
                }
                before = author;
            }
        }
        return open;
    }

    /** The text as if every suggestion had been rejected. */
    static List<Block> withoutAny(List<Block> blocks) {
        var kept = new ArrayList<Block>();
        for (Block block : blocks) {
            var runs = new ArrayList<Run>();
            for (Run run : block.runs()) {
                if (run.ins() == null) {
                    runs.add(
                            new Run(
                                    run.text(),
                                    run.strong(),
                                    run.em(),
                                    run.code(),
                                    run.href(),
                                    null,
                                    null));
                }
            }
            kept.add(new Block(block.id(), block.type(), block.indent(), block.passage(), runs));
        }
        return kept;
    }

    private static String author(Run run) {
        if (run.ins() != null) {
            return run.ins().by();
        }
        return run.del() != null ? run.del().by() : "";
    }
}
