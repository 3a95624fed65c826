package org.plenary.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.BlockType;

/**
 * What a workshop's summaries begin with: 1–30 sections in order.
 *
 * @param version to be handed back with a change; 0 while the built-in template counts
 */
public record SummaryTemplate(List<Section> sections, long version) {
    public static final int MOST_SECTIONS = 30;

    /**
     * @param title heading, 1–200 characters
     * @param opening text that already stands below it; may be empty, at most 2,000 characters
     * @param kind what a block that is written below it is marked as
     */
    public record Section(String title, String opening, Optional<PassageKind> kind) {
        public Section {
            title = Texts.required("A section's title", title.replaceAll("\\s+", " "), 200);
            opening = Texts.optional("A section's opening text", opening, 2000);
        }

        static Section of(String title) {
            return new Section(title, "", Optional.empty());
        }

        static Section of(String title, PassageKind kind) {
            return new Section(title, "", Optional.of(kind));
        }
    }

    public static final SummaryTemplate BUILT_IN =
            new SummaryTemplate(
                    List.of(
                            Section.of("What was discussed"),
                            Section.of("Findings", PassageKind.FINDING),
                            Section.of("Disagreements", PassageKind.DISAGREEMENT),
                            Section.of("Open questions", PassageKind.QUESTION),
                            Section.of("Recommendations", PassageKind.RECOMMENDATION),
                            Section.of("Next steps")),
                    0);

    public SummaryTemplate {
        if (sections.isEmpty() || sections.size() > MOST_SECTIONS) {
            throw new InvalidInput(
                    "A template has 1 to %d sections; this one has %d, so it was not saved. Add or remove some."
                            .formatted(MOST_SECTIONS, sections.size()));
        }
        sections = List.copyOf(sections);
    }

    /** Each section as a heading and a block to write in. */
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        for (Section section : sections) {
            blocks.add(Block.of(BlockType.H1, section.title()));
            String passage = section.kind().map(PassageKind::key).orElse(null);
            for (String line : section.opening().split("\n+", -1)) {
                blocks.add(Block.of(BlockType.PARAGRAPH, line.strip()).withPassage(passage));
            }
        }
        return blocks;
    }

    /** As plain lines, to compare two templates. */
    public String text() {
        var lines = new StringBuilder();
        for (Section section : sections) {
            lines.append("# ").append(section.title());
            section.kind().ifPresent(k -> lines.append(" [").append(k.word()).append(']'));
            lines.append('\n');
            if (!section.opening().isEmpty()) {
                lines.append(section.opening()).append('\n');
            }
        }
        return lines.toString();
    }
}
