package org.plenary.workshop.eventpage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** All links: marked ones, and addresses written in the text. */
final class LinksRule implements FieldRule {

    private static final Pattern ADDRESS = Pattern.compile("\\bhttps?://[^\\s<>\"”]{1,1900}+");
    private static final Pattern BARE =
            Pattern.compile(
                    "(?<![@\\p{L}\\p{N}/.:-])(?:[a-z0-9][a-z0-9-]{0,40}+\\.){1,4}(?:gov|org|com|net|int|edu|eu|network|info|io|app|ma|uk|ke|rw|kz|de|fr|ch|jp|kr|sg|ca|au)(?:/[^\\s<>\"”]{0,500}+)?(?![\\p{L}\\p{N}@-])");

    @Override
    public void apply(Findings found) {
        for (PageBlock block : found.blocks()) {
            block.links()
                    .forEach(l ->
                            add(found, block, l.from(), l.to(), l.target(), "Link of the page"));
            written(found, block, ADDRESS, "Address in the text");
            written(found, block, BARE, "Address without scheme in the text");
        }
        for (Recognised<PageLink> link : found.links) {
            if (link.value().schemeAdded()) {
                found.warn(
                        PageWarning.About.LINKS,
                        "“%s” has no scheme; https:// is offered."
                                .formatted(link.value().asWritten()),
                        link.span());
            }
        }
    }

    private static void written(Findings found, PageBlock block, Pattern pattern, String why) {
        Matcher matcher = pattern.matcher(block.text());
        while (matcher.find() && found.links.size() < Findings.MAX_VALUES) {
            int to = matcher.end();
            while (to > matcher.start() && ".,;:)!?’'".indexOf(block.text().charAt(to - 1)) >= 0) {
                to--;
            }
            int from = matcher.start();
            int last = to;
            boolean marked = block.links().stream().anyMatch(l -> l.from() < last && from < l.to());
            if (!marked) {
                add(found, block, from, to, block.text().substring(from, to), why);
            }
        }
    }

    private static void add(
            Findings found, PageBlock block, int from, int to, String target, String why) {
        if (from >= to || found.links.size() >= Findings.MAX_VALUES || target.startsWith("#")) {
            return;
        }
        PageLink.of(block.text().substring(from, to), target)
                .ifPresent(link -> {
                    Confidence confidence =
                            link.schemeAdded() ? Confidence.TO_CHECK : Confidence.STATED;
                    found.links.add(new Recognised<>(link, block.span(from, to), confidence, why));
                });
    }
}
