package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What item texts know of Markdown, and that nothing else becomes HTML or is lost. */
class ItemTextTest {
    @Test
    void paragraphs_bold_italics_links_and_lists_are_known() {
        assertThat(
                        ItemText.html(
                                "**One** and *two*\nnext line\n\n[here](https://example.org/a?b=1&c)"))
                .isEqualTo(
                        "<p><strong>One</strong> and <em>two</em><br>\nnext line</p>\n<p><a rel=\"noopener nofollow\" href=\"https://example.org/a?b=1&amp;c\">here</a></p>\n");
        assertThat(ItemText.html("- a\n- b\n\n3. c\n4. d"))
                .isEqualTo(
                        "<ul><li>a</li>\n<li>b</li>\n</ul>\n<ol start=\"3\"><li>c</li>\n<li>d</li>\n</ol>\n");
        assertThat(ItemText.html("")).isEmpty();
    }

    @Test
    void whatever_else_looks_like_markdown_or_html_stays_as_typed() {
        assertThat(ItemText.html("# No heading")).isEqualTo("<p># No heading</p>\n");
        assertThat(ItemText.html("> no quote")).isEqualTo("<p>&gt; no quote</p>\n");
        assertThat(ItemText.html("`code` <b>x</b> ![alt](https://e.org/i.png)"))
                .isEqualTo("<p>`code` &lt;b&gt;x&lt;/b&gt; ![alt](https://e.org/i.png)</p>\n");
        assertThat(ItemText.html("[a]: https://example.org"))
                .as("a link definition shows nothing in other tools")
                .contains("[a]: https://example.org");
    }

    @Test
    void no_text_becomes_script_and_no_link_leads_elsewhere() {
        for (String bad :
                List.of(
                        "<script>alert(1)</script>",
                        "[x](javascript:alert(1))",
                        "[x](data:text/html,<b>)",
                        "<javascript:alert(1)>",
                        "[x](https://e.org/\"onmouseover=alert(1))",
                        "<img src=x onerror=alert(1)>",
                        "&lt;script&gt;",
                        "[x]( java\nscript:alert(1))")) {
            assertThat(ItemText.html(bad))
                    .doesNotContain("<script", "<img", "href=\"javascript", "href=\"data")
                    .doesNotContainPattern("<a [^>]*\" ?onmouse");
        }
    }

    @Test
    void texts_nested_beyond_use_are_shown_as_typed() {
        assertThat(ItemText.html("- ".repeat(4_000))).startsWith("<p>- - ");
        assertThat(ItemText.html("*a **b ".repeat(1_100))).contains("a", "b");
        assertThat(ItemText.html("[".repeat(8_000))).contains("[[[[");
    }
}
