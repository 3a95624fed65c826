package org.plenary.publishing;

import static org.plenary.publishing.FrameworkHtml.escape;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plenary.publishing.FrameworkSnapshot.Entry;
import org.plenary.publishing.FrameworkSnapshot.Quotation;
import org.plenary.publishing.FrameworkSnapshot.Strength;
import org.plenary.summary.PassageKind;

/** What an item rests on: its quotations, each with the way to the passage, and their strength. */
final class EvidenceHtml {
    private static final int SHOWN_AT_ONCE = 4;
    private final StringBuilder html;
    private final Function<Quotation, Optional<SourceChange>> changes;
    private final @Nullable UnaryOperator<String> elsewhere;

    /**
     * @param elsewhere the page of an item, by its anchor, that has its quotations; null when they
     *     are to stand here
     */
    EvidenceHtml(
            StringBuilder html,
            Function<Quotation, Optional<SourceChange>> changes,
            @Nullable UnaryOperator<String> elsewhere) {
        this.html = html;
        this.changes = changes;
        this.elsewhere = elsewhere;
    }

    void of(Entry entry) {
        boolean action = entry.kind().equals("ACTION");
        if (entry.evidence().isEmpty() && !action) {
            return;
        }
        html.append("<div class=\"rests\">\n<p class=\"item-part\">");
        if (entry.evidence().isEmpty()) {
            html.append("Rests on no passage of a summary.</p>\n</div>\n");
            return;
        }
        int sessions =
                (int)
                        entry.evidence().stream()
                                .map(q -> q.workshopSlug() + "/" + q.sessionSlug())
                                .distinct()
                                .count();
        html.append(ReleaseWords.restsOn(entry.evidence().size(), sessions)).append("</p>\n");
        if (elsewhere == null) {
            quotations(entry);
        } else {
            counted(entry, elsewhere.apply(entry.anchor()));
        }
        strength(entry.strength());
        html.append("</div>\n");
    }

    /** How they bear on the item and what became of them, with the way to the words. */
    private void counted(Entry entry, String path) {
        Map<String, Integer> relations = new TreeMap<>();
        int changed = 0;
        int removed = 0;
        for (Quotation quotation : entry.evidence()) {
            relations.merge(quotation.relation(), 1, Integer::sum);
            Optional<SourceChange> change = changes.apply(quotation);
            removed += change.filter(SourceChange::removed).isPresent() ? 1 : 0;
            changed += change.filter(c -> !c.removed()).isPresent() ? 1 : 0;
        }
        html.append("<p>").append(escape(ReleaseWords.relations(relations)));
        html.append(changed == 0 ? "" : ", " + changed + " changed since");
        html.append(removed == 0 ? "" : ", " + removed + " taken out since");
        html.append(". <a href=\"").append(escape(path)).append("\">Read ");
        html.append(entry.evidence().size() == 1 ? "it" : "them");
        html.append("<span class=\"plenary-only-read\">: passages of ")
                .append(escape(entry.code()));
        html.append("</span></a></p>\n");
    }

    private void quotations(Entry entry) {
        var all = entry.evidence();
        html.append("<ul role=\"list\" class=\"quotations\">\n");
        all.stream().limit(SHOWN_AT_ONCE).forEach(this::quotation);
        html.append("</ul>\n");
        if (all.size() > SHOWN_AT_ONCE) {
            html.append(
                            "<details><summary>%d more</summary>\n"
                                    .formatted(all.size() - SHOWN_AT_ONCE))
                    .append("<ul role=\"list\" class=\"quotations\">\n");
            all.stream().skip(SHOWN_AT_ONCE).forEach(this::quotation);
            html.append("</ul></details>\n");
        }
    }

    private void quotation(Quotation quotation) {
        html.append("<li data-relation=\"")
                .append(escape(quotation.relation().toLowerCase(Locale.ROOT)))
                .append("\">");
        Optional<SourceChange> change = changes.apply(quotation);
        html.append("<p class=\"source\"><span class=\"relation\">")
                .append(escape(ReleaseWords.relation(quotation.relation())))
                .append("</span> ");
        PassageKind kind = SnapshotHtml.kind(quotation.kind());
        if (kind != null) {
            html.append(
                    "<span class=\"plenary-kind\" data-kind=\"%s\">%s</span>"
                            .formatted(kind.key(), kind.word()));
        }
        html.append("</p>\n");
        if (change.filter(SourceChange::removed).isPresent()) {
            // what the source took back is not repeated here
            html.append("<p class=\"changed\">The passage was taken out in <a href=\"")
                    .append(escape(change.get().path()))
                    .append("\">version ")
                    .append(change.get().version())
                    .append(" of its summary</a>; its words are no longer shown here.</p></li>\n");
            return;
        }
        words(quotation);
        change.ifPresent(c ->
                html.append("<p class=\"changed\">Changed since: read it in <a href=\"")
                        .append(escape(c.path()))
                        .append("\">version ")
                        .append(c.version())
                        .append("</a>.</p>"));
        html.append("</li>\n");
    }

    private void words(Quotation quotation) {
        html.append("<blockquote dir=\"auto\">")
                .append(escape(quotation.quote()))
                .append("</blockquote>\n<p class=\"source\"><a href=\"")
                .append(escape(quotation.path()))
                .append("\" dir=\"auto\">")
                .append(escape(quotation.session()))
                .append(", version ")
                .append(quotation.version())
                .append("</a></p>");
    }

    private void strength(@Nullable Strength strength) {
        if (strength == null) {
            return;
        }
        var words = new StringBuilder();
        if (!strength.sectors().isEmpty()) {
            words.append("Sectors: ").append(String.join(", ", strength.sectors())).append(". ");
        }
        if (!strength.jurisdictions().isEmpty()) {
            words.append("Jurisdictions: ")
                    .append(String.join(", ", strength.jurisdictions()))
                    .append(". ");
        }
        words.append(String.join(" ", strength.missing()));
        if (!words.isEmpty()) {
            html.append("<p class=\"strength\">")
                    .append(escape(words.toString().strip()))
                    .append("</p>\n");
        }
    }
}
