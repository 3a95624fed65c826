package org.plenary.framework.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.framework.Amendment;
import org.plenary.framework.AmendmentKind;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.InlineText;
import org.plenary.framework.Item;
import org.plenary.framework.ItemId;
import org.plenary.framework.ItemText;
import org.plenary.framework.Wording;
import org.plenary.summary.TextHtml;

/**
 * The whole framework with all open amendments in their places: what goes is struck through, what
 * comes is underlined, each with the number and the author of the amendment. Every word is escaped.
 * Texts that an amendment changes are formatted where that hides no change; a sign that an
 * amendment puts in or takes out is shown as it was typed.
 */
final class ConsolidatedHtml {
    private static final int PIECE = 60;

    private final String slug;
    private final Map<ItemId, List<Amendment>> onItem = new HashMap<>();

    /** New items by the code of the item before them. */
    private final Map<String, List<Amendment>> after = new HashMap<>();

    /** New items that stand first, by the code of what they stand under; empty for the top. */
    private final Map<String, List<Amendment>> first = new HashMap<>();

    ConsolidatedHtml(String slug, List<Amendment> open) {
        this.slug = slug;
        for (Amendment amendment : open) {
            Amendment.Subject subject = amendment.subject();
            ItemId item = subject.item();
            if (item != null) {
                onItem.computeIfAbsent(item, i -> new ArrayList<>()).add(amendment);
            } else if (subject.after().isEmpty()) {
                String under = subject.parent().split(" ", 2)[0];
                first.computeIfAbsent(under, i -> new ArrayList<>()).add(amendment);
            } else {
                after.computeIfAbsent(subject.after(), i -> new ArrayList<>()).add(amendment);
            }
        }
    }

    /** The pieces of the document in their order; made once. */
    List<String> pieces(List<Item> document) {
        var pieces = new ArrayList<String>();
        var html = new StringBuilder();
        int inside = 0;
        take(first, "").forEach(a -> added(html, a, 0));
        for (Item item : document) {
            if (inside++ == PIECE) {
                pieces.add(html.toString());
                html.setLength(0);
                inside = 1;
            }
            item(html, item);
        }
        homeless(html);
        pieces.add(html.toString());
        return pieces;
    }

    /** The items that something is proposed for. */
    String outline(List<Item> document) {
        var html = new StringBuilder("<ol role=\"list\">");
        for (Item item : document) {
            int open = onItem.getOrDefault(item.id(), List.of()).size();
            if (open > 0 || item.depth() == 0) {
                html.append("<li data-depth=\"").append(Math.min(2, item.depth()));
                html.append("\"><a router-ignore href=\"");
                html.append(FrameworkPaths.amendments(slug)).append("?view=text#");
                html.append(anchor(item)).append("\"><span class=\"framework-code\">");
                html.append(item.code()).append("</span> ");
                html.append(TextHtml.escape(DocumentHtml.name(item)));
                html.append(open == 0 ? "" : " (" + open + ")").append("</a></li>");
            }
        }
        return html.append("</ol>").toString();
    }

    private static String anchor(Item item) {
        return item.code().toLowerCase(Locale.ROOT);
    }

    private void item(StringBuilder html, Item item) {
        List<Amendment> all = take(onItem, item.id());
        List<Amendment> texts =
                all.stream().filter(a -> a.kind() == AmendmentKind.TEXT && a.fits()).toList();
        html.append("<section class=\"framework-item\" id=\"").append(anchor(item)).append("\">");
        String tag = "h" + Math.min(6, item.depth() + 2);
        html.append('<').append(tag).append(" class=\"framework-heading\"><a router-link href=\"");
        html.append(FrameworkPaths.item(slug, item.code())).append("\">");
        html.append("<span class=\"framework-code\">").append(item.code()).append("</span></a> ");
        html.append("<span dir=\"auto\">");
        inline(html, texts, item.title().isEmpty() ? "" : item.title(), true);
        html.append("</span></").append(tag).append('>');
        if (texts.isEmpty()) {
            html.append("<div class=\"framework-text\" dir=\"auto\">");
            html.append(ItemText.html(item.text())).append("</div>");
        } else {
            html.append("<div class=\"framework-text amended-text\" dir=\"auto\"><p>");
            inline(html, texts, item.text(), false);
            html.append("</p></div>");
        }
        notes(html, all);
        html.append("</section>\n");
        around(html, item);
    }

    private void inline(
            StringBuilder html, List<Amendment> amendments, String base, boolean titles) {
        List<String> proposals =
                amendments.stream()
                        .map(Amendment::wording)
                        .map(titles ? Wording::title : Wording::text)
                        .toList();
        List<InlineText.Piece> pieces = InlineText.of(base, proposals).pieces();
        FormattedWords words = titles ? FormattedWords.plain(base) : formatted(base, pieces);
        int at = 0;
        for (InlineText.Piece piece : pieces) {
            int to = at + length(piece);
            switch (piece) {
                case InlineText.Kept kept -> html.append(words.html(at, to));
                case InlineText.Changed changed -> {
                    String gone = words.html(at, to);
                    changed(html, amendments, changed, gone, titles);
                }
            }
            at = to;
        }
    }

    private static FormattedWords formatted(String base, List<InlineText.Piece> pieces) {
        var stretches = new ArrayList<>(List.of(0));
        var kept = new ArrayList<Boolean>();
        var signs = new HashSet<Integer>();
        for (InlineText.Piece piece : pieces) {
            int from = stretches.getLast();
            stretches.add(from + length(piece));
            kept.add(piece instanceof InlineText.Kept);
            if (piece instanceof InlineText.Changed changed
                    && changed.readings().stream().anyMatch(r -> FormattedWords.signs(r.text()))) {
                signs.addAll(List.of(from, stretches.getLast()));
            }
        }
        return FormattedWords.between(base, stretches, kept, signs);
    }

    private static int length(InlineText.Piece piece) {
        return switch (piece) {
            case InlineText.Kept kept -> kept.text().length();
            case InlineText.Changed changed -> changed.base().length();
        };
    }

    private void changed(
            StringBuilder html,
            List<Amendment> amendments,
            InlineText.Changed changed,
            String gone,
            boolean title) {
        boolean collide = changed.readings().size() > 1;
        html.append(collide ? "<span class=\"amended-collision\">" : "");
        if (!changed.base().isEmpty()) {
            html.append("<del>").append(gone).append("</del>");
        }
        for (InlineText.Reading reading : changed.readings()) {
            if (!reading.text().isEmpty()) {
                FormattedWords put =
                        title
                                ? FormattedWords.plain(reading.text())
                                : FormattedWords.whole(reading.text());
                html.append("<ins>").append(put.html()).append("</ins>");
            }
            reading.proposals().forEach(n -> html.append(tag(amendments.get(n))));
        }
        html.append(collide ? "</span>" : "");
    }

    /** "3 Dora Drafter", leading to the amendment. */
    private String tag(Amendment amendment) {
        return "<a class=\"amendment-tag\" router-link href=\"%s\"><span class=\"plenary-only-read\">Amendment </span>%d <span>%s</span></a>"
                .formatted(
                        FrameworkPaths.amendment(slug, amendment.number()),
                        amendment.number(),
                        TextHtml.escape(amendment.author()));
    }

    /** What is proposed for the item as a whole, and what no longer fits its words. */
    private void notes(StringBuilder html, List<Amendment> all) {
        List<String> notes =
                all.stream()
                        .filter(a -> a.kind() != AmendmentKind.TEXT || !a.fits())
                        .map(a -> tag(a) + " " + note(a))
                        .toList();
        if (!notes.isEmpty()) {
            html.append("<ul class=\"amended-notes\" role=\"list\"><li>");
            html.append(String.join("</li><li>", notes)).append("</li></ul>");
        }
    }

    private static String note(Amendment amendment) {
        return switch (amendment.kind()) {
            case DELETION -> "<del>deletes this item</del> and all below it";
            case MOVE -> "moves this item " + TextHtml.escape(amendment.subject().place());
            default -> "no longer fits: " + amendment.misfit().sentence().toLowerCase(Locale.ROOT);
        };
    }

    /** New items that stand first under this one, or that follow it. */
    private void around(StringBuilder html, Item item) {
        take(first, item.code()).forEach(a -> added(html, a, item.depth() + 1));
        take(after, item.code()).forEach(a -> added(html, a, item.depth()));
    }

    /** What speaks of items that are gone is kept, at the end. */
    private void homeless(StringBuilder html) {
        List<Amendment> left =
                Stream.of(onItem.values(), first.values(), after.values())
                        .flatMap(Collection::stream)
                        .flatMap(List::stream)
                        .sorted(Comparator.comparingInt(Amendment::number))
                        .toList();
        if (left.isEmpty()) {
            return;
        }
        html.append("<section class=\"framework-item\"><h2>No longer in the text</h2>");
        html.append("<ul class=\"amended-notes\" role=\"list\">");
        for (Amendment amendment : left) {
            html.append("<li>").append(tag(amendment)).append(' ');
            html.append(TextHtml.escape(amendment.title())).append(". ");
            html.append(amendment.misfit().sentence()).append("</li>");
        }
        html.append("</ul></section>");
    }

    private static <K> List<Amendment> take(Map<K, List<Amendment>> from, K key) {
        List<Amendment> taken = from.remove(key);
        return taken == null ? List.of() : taken;
    }

    private void added(StringBuilder html, Amendment amendment, int depth) {
        String tag = "h" + Math.min(6, depth + 2);
        html.append("<section class=\"framework-item amended-text amended-new\"><");
        html.append(tag).append(" class=\"framework-heading\"><span class=\"framework-code\">New ");
        html.append(amendment.subject().kind().word().toLowerCase(Locale.ROOT)).append("</span> ");
        if (!amendment.wording().title().isEmpty()) {
            html.append("<ins dir=\"auto\">");
            html.append(TextHtml.escape(amendment.wording().title())).append("</ins>");
        }
        html.append(' ').append(tag(amendment)).append("</").append(tag).append('>');
        if (!amendment.wording().text().isEmpty()) {
            html.append("<div class=\"framework-text\" dir=\"auto\"><p><ins>");
            String words = amendment.wording().text();
            html.append(
                    FormattedWords.between(
                                    words, List.of(0, words.length()), List.of(true), Set.of())
                            .html());
            html.append("</ins></p></div>");
        }
        html.append("</section>\n");
    }
}
