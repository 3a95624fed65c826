package org.plenary.workshop.eventpage;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Repairs a page's characters and cuts it into blocks by its form. */
final class PageCutter {

    private static final Pattern HTML_START =
            Pattern.compile(
                    "^\\s{0,100}(?:<!--[^>]{0,500}-->\\s{0,100})?<(?:!doctype|html|head|body|div|section|article|main|p|h1|table|ul)\\b");
    private static final Pattern HTML_END =
            Pattern.compile("</(?:p|div|li|h[1-6]|section|body|td)>");
    private static final Pattern MARKDOWN =
            Pattern.compile(
                    "(?m)^#{1,6} \\S|^[-*+] (?:\\[|\\*\\*|__)|\\[[^\\]\\[\\n]{1,300}\\]\\([^)\\s]{1,500}\\)|\\*\\*[^*\\n]{1,200}\\*\\*|^> \\S|^```");

    private PageCutter() {}

    static PageText cut(String source, ReadingChoices choices) {
        PageFormat chosen = choices.format();
        PageFormat format = chosen == null ? guess(source) : chosen;
        CharacterRepairs out = new CharacterRepairs(choices.repairsTakenBack());
        if (format == PageFormat.HTML) {
            HtmlPage html = new HtmlPage(out);
            html.read(source);
            return new PageText(
                    format,
                    out.out().toString(),
                    html.blocks(),
                    html.fields(),
                    List.of(),
                    out.repairs());
        }
        out.append(source);
        String text = out.out().toString();
        if (format == PageFormat.TEXT) {
            return new PageText(
                    format,
                    text,
                    new PlainPage(text).blocks(),
                    List.of(),
                    List.of(),
                    out.repairs());
        }
        FrontMatter head = FrontMatter.of(text);
        return new PageText(
                format,
                text,
                MarkdownPage.blocks(text, head.end()),
                head.fields(),
                head.fences(),
                out.repairs());
    }

    private static PageFormat guess(String source) {
        String start =
                source.substring(0, Math.min(source.length(), 20_000)).toLowerCase(Locale.ROOT);
        if (HTML_START.matcher(start).find()
                || HTML_END.matcher(start).results().limit(3).count() == 3) {
            return PageFormat.HTML;
        }
        boolean markdown = FrontMatter.of(source).end() > 0 || MARKDOWN.matcher(start).find();
        return markdown ? PageFormat.MARKDOWN : PageFormat.TEXT;
    }
}
