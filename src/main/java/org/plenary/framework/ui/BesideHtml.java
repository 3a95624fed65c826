package org.plenary.framework.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.base.Dates;
import org.plenary.base.Texts;
import org.plenary.framework.EvidenceBeside;
import org.plenary.framework.EvidenceState;
import org.plenary.framework.EvidenceTie;
import org.plenary.framework.FrameworkId;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.ItemEvidence;
import org.plenary.framework.Quotation;
import org.plenary.framework.Strength;
import org.plenary.summary.TextHtml;

/**
 * What items rest on as HTML to stand beside their text: how strong it is, the first passages with
 * the way to each, and the way to the rest. Every word is escaped.
 */
final class BesideHtml {
    private static final int PASSAGES = 3;

    /** What two lines of the column hold, and a little more. */
    private static final int LONGEST_QUOTE = 140;

    private final EvidenceBeside evidence;
    private final FrameworkId framework;
    private final String slug;

    BesideHtml(EvidenceBeside evidence, FrameworkId framework, String slug) {
        this.evidence = evidence;
        this.framework = framework;
        this.slug = slug;
    }

    /**
     * An element for each item that rests on something, with the code in {@code data-code}; asks
     * the rights of whoever asks now.
     *
     * @param codes separated by commas; more than fit in one answer are left for the next question
     */
    String of(String codes) {
        List<String> asked =
                Arrays.stream(codes.split(",")).distinct().limit(EvidenceBeside.MOST).toList();
        Map<String, ItemEvidence> found = evidence.of(framework, asked);
        var html = new StringBuilder();
        for (String code : asked) {
            ItemEvidence of = found.get(code);
            if (of != null) {
                html.append("<div data-code=\"").append(TextHtml.escape(code)).append("\">");
                item(html, code, of);
                html.append("</div>");
            }
        }
        return html.toString();
    }

    private void item(StringBuilder html, String code, ItemEvidence of) {
        List<Quotation> all = of.quotations();
        if (!all.isEmpty()) {
            if (all.size() > 1) {
                line(html, "beside-strength", strength(of.strength()));
            }
            html.append("<ul role=\"list\">");
            List<Quotation> shown = chosen(all);
            shown.forEach(quotation -> passage(html, quotation));
            html.append("</ul>");
            if (all.size() > shown.size()) {
                html.append("<p><a router-link href=\"");
                html.append(FrameworkPaths.item(slug, code)).append("\">");
                html.append(Dates.count(all.size() - shown.size(), "more passage"));
                html.append("<span class=\"plenary-only-read\"> of ").append(code);
                html.append("</span></a></p>");
            }
            line(html, "beside-missing", missing(of.strength()));
        }
        if (of.restricted()) {
            line(
                    html,
                    "beside-missing",
                    all.isEmpty()
                            ? "Restricted to people of its session."
                            : "More is restricted to people of its session.");
        }
    }

    /** The first ones; what contradicts stands last and is not cut off by those before it. */
    private static List<Quotation> chosen(List<Quotation> all) {
        if (all.size() <= PASSAGES) {
            return all;
        }
        var shown = new ArrayList<>(all.subList(0, PASSAGES));
        if (shown.stream().noneMatch(q -> q.tie() == EvidenceTie.CONTRADICTS)) {
            all.stream()
                    .filter(q -> q.tie() == EvidenceTie.CONTRADICTS)
                    .findFirst()
                    .ifPresent(q -> shown.set(PASSAGES - 1, q));
        }
        return shown;
    }

    /** "2 support, 1 contradicts; from 2 sessions". */
    private static String strength(Strength strength) {
        String ties = StrengthPart.ties(strength);
        return ties.isEmpty()
                ? ""
                : ties + "; from " + Dates.count(strength.sessions().size(), "session");
    }

    /** Nothing where no sector is known: then none is missing in particular. */
    private static String missing(Strength strength) {
        return strength.missing().isEmpty() || strength.sectors().isEmpty()
                ? ""
                : strength.missing().stream()
                        .map(sector -> sector.word().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", ", "No passage from ", "."));
    }

    private static void passage(StringBuilder html, Quotation quotation) {
        html.append("<li><p class=\"beside-head\"><span class=\"evidence-tie\" data-tie=\"");
        html.append(quotation.tie().name().toLowerCase(Locale.ROOT)).append("\">");
        html.append(quotation.tie().word()).append("</span> <span class=\"plenary-kind\"");
        html.append(" data-kind=\"").append(quotation.kind().name().toLowerCase(Locale.ROOT));
        html.append("\">").append(quotation.kind().word()).append("</span></p>");
        if (quotation.state() != EvidenceState.CURRENT) {
            line(html, "evidence-state", EvidenceParts.became(quotation));
        }
        if (!quotation.text().isEmpty()) {
            String path = EvidenceParts.path(quotation);
            html.append("<a class=\"beside-quote\" dir=\"auto\" ");
            html.append(path.startsWith("/app/") ? "router-link" : "router-ignore");
            html.append(" href=\"").append(TextHtml.escape(path)).append("\">");
            html.append(TextHtml.escape(Texts.shorten(words(quotation), LONGEST_QUOTE)));
            html.append("</a>");
        }
        String session = quotation.place().sessionTitle();
        String workshop = quotation.place().workshopTitle();
        html.append("<p class=\"beside-source\"><span dir=\"auto\">");
        html.append(TextHtml.escape(session)).append("</span>");
        if (!session.equals(workshop)) {
            html.append(", <span dir=\"auto\">").append(TextHtml.escape(workshop));
            html.append("</span>");
        }
        html.append("</p></li>");
    }

    private static String words(Quotation quotation) {
        return quotation.text().replaceAll("\\s+", " ").strip();
    }

    private static void line(StringBuilder html, String name, String words) {
        if (!words.isEmpty()) {
            html.append("<p class=\"").append(name).append("\">");
            html.append(TextHtml.escape(words)).append("</p>");
        }
    }
}
