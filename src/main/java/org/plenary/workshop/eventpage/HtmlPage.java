package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Turns HTML into its visible text and blocks; scripts, styles and forms never get through. */
final class HtmlPage implements NodeVisitor {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
    private static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "div",
                    "section",
                    "article",
                    "header",
                    "footer",
                    "nav",
                    "main",
                    "aside",
                    "ul",
                    "ol",
                    "dl",
                    "table",
                    "tr",
                    "blockquote",
                    "figure",
                    "figcaption",
                    "pre",
                    "form",
                    "fieldset",
                    "hr",
                    "address",
                    "tbody",
                    "thead",
                    "button",
                    "summary",
                    "details");
    private static final String REMOVED =
            "script,style,noscript,template,iframe,object,embed,svg,canvas,select,textarea,input,[hidden],[aria-hidden=true]";

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s++");

    private final CharacterRepairs out;
    private final List<PageBlock> blocks = new ArrayList<>();
    private final List<PageText.HeadField> fields = new ArrayList<>();
    private PageBlock.Builder open = new PageBlock.Builder(PageBlock.Kind.PARAGRAPH);
    private int linkFrom = -1;

    HtmlPage(CharacterRepairs out) {
        this.out = out;
    }

    /** Reads the page into the output. */
    void read(String source) {
        Document document = Jsoup.parse(source);
        String title = document.title();
        document.select(REMOVED).remove();
        document.body().traverse(this);
        close(PageBlock.Kind.PARAGRAPH);
        if (!title.isBlank()
                && blocks.stream().noneMatch(b -> b.kind() == PageBlock.Kind.HEADING)) {
            text(title);
            PageBlock block = open.build();
            open = new PageBlock.Builder(PageBlock.Kind.PARAGRAPH);
            fields.add(new PageText.HeadField("title", block));
        }
    }

    List<PageBlock> blocks() {
        return blocks;
    }

    List<PageText.HeadField> fields() {
        return fields;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            text(words.getWholeText());
        } else if (node instanceof Element element) {
            String name = element.normalName();
            if (HEADINGS.contains(name)) {
                close(PageBlock.Kind.HEADING);
            } else if (name.equals("li")) {
                close(PageBlock.Kind.ITEM);
            } else if (BLOCKS.contains(name) || name.equals("dt") || name.equals("br")) {
                close(insideItem(element) ? PageBlock.Kind.ITEM : PageBlock.Kind.PARAGRAPH);
            } else if (name.equals("a")) {
                linkFrom = open.length();
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        if (name.equals("a") && linkFrom >= 0) {
            open.link(linkFrom, open.length(), element.attr("href"));
            linkFrom = -1;
        } else if (name.equals("dt") || name.equals("th") || name.equals("td")) {
            separate(element);
        } else if (HEADINGS.contains(name)
                || BLOCKS.contains(name)
                || name.equals("li")
                || name.equals("dd")) {
            close(PageBlock.Kind.PARAGRAPH);
        }
    }

    private static boolean insideItem(Element element) {
        Element parent = element.parent();
        return parent != null
                && parent.normalName().equals("li")
                && element.previousElementSibling() == null;
    }

    /** “Location | Paris” in a table or definition list reads as “Location: Paris”. */
    private void separate(Element cell) {
        boolean more = cell.nextElementSibling() != null;
        if (more && !open.isBlank()) {
            text(open.endsWith(':') ? " " : ": ");
        }
    }

    private void text(String words) {
        String shown = WHITE_SPACE.matcher(words).replaceAll(" ");
        if (open.isBlank() && shown.isBlank()) {
            return;
        }
        int start = out.out().length();
        out.append(open.isBlank() ? shown.stripLeading() : shown);
        open.add(out.out().subSequence(start, out.out().length()), start);
    }

    private void close(PageBlock.Kind next) {
        if (!open.isBlank()) {
            if (blocks.size() < PageText.MAX_BLOCKS) {
                blocks.add(open.build());
            }
            out.append("\n\n");
        }
        open = new PageBlock.Builder(next);
        linkFrom = linkFrom >= 0 ? 0 : -1;
    }
}
