package org.plenary.publishing;

import org.plenary.base.Dates;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.BlockType;
import org.plenary.collaboration.Run;
import org.plenary.summary.PassageKind;

/** A snapshot as Markdown (CommonMark) with its citation at the top. */
public final class SnapshotMarkdown {
    private final StringBuilder text = new StringBuilder();
    private boolean inList;

    private SnapshotMarkdown() {}

    /**
     * @param address the full permanent address of the version
     */
    public static String of(Snapshot snapshot, String address) {
        SnapshotMarkdown writer = new SnapshotMarkdown();
        writer.head(snapshot, address);
        snapshot.blocks().forEach(writer::block);
        return writer.text.toString().strip() + "\n";
    }

    private void head(Snapshot snapshot, String address) {
        text.append("# ").append(escape(snapshot.session().title())).append("\n\n");
        text.append("Discussion summary of a session of *")
                .append(escape(snapshot.workshop().title()))
                .append("*");
        if (!snapshot.workshop().place().isEmpty()) {
            text.append(", ").append(escape(snapshot.workshop().place()));
        }
        if (!snapshot.workshop().dates().isEmpty()) {
            text.append(", ").append(escape(snapshot.workshop().dates()));
        }
        text.append(".  \n");
        text.append("Version ")
                .append(snapshot.version())
                .append(", ")
                .append(
                        Dates.day(
                                snapshot.publishedAt()
                                        .atZone(java.time.ZoneOffset.UTC)
                                        .toLocalDate()))
                .append(". Attribution: ")
                .append(escape(snapshot.attribution()))
                .append(".  \n<")
                .append(address)
                .append(">\n\n");
        String corrigendum = snapshot.corrigendum();
        if (corrigendum != null) {
            text.append("**Corrigendum:** ").append(escape(corrigendum)).append("\n\n");
        }
    }

    private void block(Block block) {
        if (block.text().isBlank()) {
            return;
        }
        boolean entry = block.type() == BlockType.BULLET || block.type() == BlockType.NUMBERED;
        if (inList && !entry) {
            text.append('\n');
        }
        inList = entry;
        text.append(
                switch (block.type()) {
                    case H1 -> "## ";
                    case H2 -> "### ";
                    case H3 -> "#### ";
                    case QUOTE -> "> ";
                    case BULLET -> "    ".repeat(block.indent()) + "- ";
                    case NUMBERED -> "    ".repeat(block.indent()) + "1. ";
                    case PARAGRAPH -> "";
                });
        PassageKind kind = SnapshotHtml.kind(block.passage());
        if (kind != null) {
            text.append("**").append(kind.word()).append(":** ");
        }
        block.runs().forEach(this::run);
        text.append(entry ? "\n" : "\n\n");
    }

    private void run(Run run) {
        String words = run.code() ? code(run.text()) : escape(run.text());
        if (run.em()) {
            words = "*" + words + "*";
        }
        if (run.strong()) {
            words = "**" + words + "**";
        }
        String href = run.href();
        if (href != null && SnapshotHtml.safe(href)) {
            words = "[" + words + "](<" + href.replaceAll("[<>\\s]", "") + ">)";
        }
        text.append(words);
    }

    private static String code(String words) {
        String fence = "`";
        while (words.contains(fence)) {
            fence += "`";
        }
        return fence.length() == 1 ? "`" + words + "`" : fence + " " + words + " " + fence;
    }

    /** So that no sign of the text becomes markup. */
    static String escape(String words) {
        return words.replaceAll("([\\\\`*_\\[\\]<>~|&])", "\\\\$1")
                .replaceAll("^([#+-])", "\\\\$1")
                .replaceAll("^(\\d{1,9})([.)])", "$1\\\\$2")
                .replaceAll("\\s*\\n\\s*", " ");
    }
}
