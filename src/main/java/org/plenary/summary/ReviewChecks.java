package org.plenary.summary;

import java.util.ArrayList;
import java.util.List;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.BlockType;
import org.plenary.collaboration.SharedDocuments;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What to look at before a summary is sent for review or approved. */
@Service
@Transactional(readOnly = true)
public class ReviewChecks {
    /**
     * @param question such as "Every section has text"
     * @param passed whether it holds
     * @param hint what is missing; empty when it holds
     * @param blocking whether approval waits for it
     */
    public record Check(String question, boolean passed, String hint, boolean blocking) {}

    private final SummaryRepository summaries;
    private final SummaryPeople people;
    private final SharedDocuments documents;
    private final CommentRepository comments;

    ReviewChecks(
            SummaryRepository summaries,
            SummaryPeople people,
            SharedDocuments documents,
            CommentRepository comments) {
        this.summaries = summaries;
        this.people = people;
        this.documents = documents;
        this.comments = comments;
    }

    public List<Check> of(SummaryId id) {
        Summary summary = summaries.findById(id.value()).orElseThrow(SummaryPeople::hidden);
        people.requireReader(summary);
        List<Block> blocks = documents.read(summary.document()).blocks();
        return List.of(
                sections(blocks),
                marked(blocks),
                suggestions(Suggestions.count(blocks)),
                threads(comments.countOpenThreads(id.value())));
    }

    private static Check sections(List<Block> blocks) {
        List<String> empty = emptySections(blocks);
        String hint =
                empty.isEmpty() ? "" : "Nothing stands under: " + String.join(", ", empty) + ".";
        return new Check("Every section has text", empty.isEmpty(), hint, false);
    }

    static List<String> emptySections(List<Block> blocks) {
        var empty = new ArrayList<String>();
        String open = null;
        for (Block block : blocks) {
            if (block.type() == BlockType.H1) {
                if (open != null) {
                    empty.add(open);
                }
                open = block.text().isBlank() ? "a heading without words" : block.text().strip();
            } else if (!block.text().isBlank()) {
                open = null;
            }
        }
        if (open != null) {
            empty.add(open);
        }
        return empty;
    }

    private static Check marked(List<Block> blocks) {
        boolean any = blocks.stream().anyMatch(b -> b.passage() != null && !b.text().isBlank());
        return new Check(
                "At least one passage is marked",
                any,
                any
                        ? ""
                        : "Mark a finding or a recommendation, so that later work can point to it.",
                false);
    }

    private static Check suggestions(int open) {
        return new Check(
                "No suggestion is open",
                open == 0,
                open == 0 ? "" : "Accept or reject: " + open + " open.",
                true);
    }

    private static Check threads(int open) {
        return new Check(
                "No comment is open",
                open == 0,
                open == 0 ? "" : "Answer and resolve: " + open + " open.",
                false);
    }
}
