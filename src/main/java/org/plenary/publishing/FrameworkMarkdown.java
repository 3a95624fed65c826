package org.plenary.publishing;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.base.Dates;
import org.plenary.publishing.FrameworkSnapshot.Entry;
import org.plenary.publishing.FrameworkSnapshot.Outside;
import org.plenary.publishing.FrameworkSnapshot.Quotation;
import org.plenary.publishing.FrameworkSnapshot.Stand;

/** A released framework as Markdown (CommonMark) with its citation at the top. */
public final class FrameworkMarkdown {
    private static final int DEEPEST_HEADING = 6;
    private final StringBuilder text = new StringBuilder();
    private final String origin;

    private FrameworkMarkdown(String origin) {
        this.origin = origin;
    }

    /**
     * @param address the full permanent address of the version
     * @param origin what stands before a path of the public site to make it a full address
     */
    public static String of(FrameworkSnapshot snapshot, String address, String origin) {
        FrameworkMarkdown writer = new FrameworkMarkdown(origin);
        writer.head(snapshot, address);
        snapshot.items().forEach(writer::entry);
        writer.after(snapshot);
        return writer.text.toString().strip() + "\n";
    }

    private void head(FrameworkSnapshot snapshot, String address) {
        text.append("# ").append(escape(snapshot.title())).append("\n\n");
        text.append(
                "%s, version %d, %s.  \n<%s>\n\n"
                        .formatted(
                                snapshot.kind().word(),
                                snapshot.version(),
                                Dates.day(
                                        snapshot.releasedAt().atZone(ZoneOffset.UTC).toLocalDate()),
                                address));
        String note = snapshot.note();
        if (note != null) {
            String word = snapshot.kind() == ReleaseKind.CORRIGENDUM ? "Corrigendum" : "Note";
            line("**" + word + ":** " + escape(note));
        }
        if (!snapshot.about().isBlank()) {
            line(escape(snapshot.about()));
        }
    }

    private void entry(Entry entry) {
        boolean untitled = entry.title().isBlank();
        String heading = "#".repeat(Math.min(2 + entry.depth(), DEEPEST_HEADING));
        line(
                untitled
                        ? "**" + entry.code() + "**"
                        : heading + " " + entry.code() + " " + escape(entry.title()));
        if (!entry.text().isBlank()) {
            line(harmless(entry.text()));
        }
        facts(entry);
        entry.evidence().forEach(this::quotation);
        if (!entry.agreement().isEmpty()) {
            line("*" + escape(entry.agreement()) + "*");
        }
        List<Stand> said =
                entry.positions().stream().filter(s -> !s.statement().isBlank()).toList();
        said.forEach(s ->
                line(
                        "- **%s** (%s): %s"
                                .formatted(
                                        escape(s.body()),
                                        escape(s.word().toLowerCase(Locale.ROOT)),
                                        escape(s.statement()))));
    }

    private void facts(Entry entry) {
        if (!entry.leads().isEmpty()) {
            line(
                    "Lead: "
                            + entry.leads().stream()
                                    .map(lead -> escape(lead.name()))
                                    .collect(Collectors.joining(", ")));
        }
        if (!entry.horizon().isBlank()) {
            line("Horizon: " + escape(entry.horizon()));
        }
        if (entry.dueOn() != null) {
            line("Due: " + Dates.day(entry.dueOn()));
        }
    }

    private void quotation(Quotation quotation) {
        line(
                "> %s  \n> – %s: [%s, version %d](<%s>)"
                        .formatted(
                                escape(quotation.quote()),
                                ReleaseWords.relation(quotation.relation()),
                                escape(quotation.session()),
                                quotation.version(),
                                origin + quotation.path()));
    }

    private void after(FrameworkSnapshot snapshot) {
        if (!snapshot.setAside().isEmpty()) {
            line("## Findings set aside");
            snapshot.setAside()
                    .forEach(s ->
                            line(
                                    "- [%s](<%s>): %s"
                                            .formatted(
                                                    escape(s.quote()),
                                                    origin + s.path(),
                                                    escape(s.reason()))));
        }
        if (!snapshot.waived().isEmpty()) {
            line("## Open at adoption");
            snapshot.waived()
                    .forEach(w -> line("- %s %s".formatted(escape(w.what()), escape(w.reason()))));
        }
        if (!snapshot.statements().isEmpty()) {
            line("## Statements from outside");
            snapshot.statements().forEach(this::statement);
        }
    }

    private void statement(Outside statement) {
        String on = statement.on().isEmpty() ? "" : " on " + statement.on();
        line("**%s**%s: %s".formatted(escape(statement.from()), on, escape(statement.text())));
        if (!statement.outcome().isEmpty()) {
            line("*%s* %s".formatted(escape(statement.outcome()), escape(statement.reason())));
        }
    }

    /**
     * An item's own Markdown, of which only the known subset may come out: no HTML, no headings of
     * its own, no links but to the web and to mail.
     */
    static String harmless(String markdown) {
        return markdown.replace("<", "&lt;")
                .replaceAll("(?m)^(\\s*)([#=])", "$1\\\\$2")
                .replaceAll("(?m)^(\\s{0,3}\\[[^\\]]*\\]):", "$1\\\\:")
                .replaceAll("(?i)\\]\\((?!(https?|mailto):)", "]\\\\(");
    }

    private void line(String words) {
        text.append(words).append("\n\n");
    }

    private static String escape(String words) {
        return SnapshotMarkdown.escape(words);
    }
}
