package org.plenary.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.BlockType;
import org.plenary.collaboration.Run;

class SnapshotHtmlTest {

    @Test
    void whatPeopleWroteIsTextAndNeverMarkup() {
        String html =
                SnapshotHtml.of(
                        List.of(
                                Block.of(BlockType.H1, "<script>alert(1)</script>"),
                                Block.of(BlockType.PARAGRAPH, "a \" onclick=\"x' & <b>")));
        assertThat(html).doesNotContain("<script", "<b>", "onclick=\"x");
        assertThat(html).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void aBlockIdCannotLeaveItsAttribute() {
        Block hostile =
                new Block("x\" onload=\"y", BlockType.PARAGRAPH, 0, null, List.of(Run.plain("t")));
        assertThat(SnapshotHtml.of(List.of(hostile))).doesNotContain("onload=\"");
    }

    @Test
    void onlySafeAddressesBecomeLinks() {
        assertThat(linked("https://example.org/a?b=1&c=2"))
                .contains("href=\"https://example.org/a?b=1&amp;c=2\"");
        for (String href :
                List.of(
                        "javascript:alert(1)",
                        " JavaScript:alert(1)",
                        "data:text/html,x",
                        "//evil.example",
                        "/\\evil.example")) {
            assertThat(linked(href)).as(href).doesNotContain("<a").contains("words");
        }
    }

    @Test
    void rightToLeftAndEmojiStayAsTheyAre() {
        String html = SnapshotHtml.of(List.of(Block.of(BlockType.PARAGRAPH, "مرحبا 👩🏽‍🔬 שלום")));
        assertThat(html).contains("مرحبا 👩🏽‍🔬 שלום").contains("dir=\"auto\"");
    }

    @Test
    void listsNestByIndentAndChangeKind() {
        String html =
                SnapshotHtml.of(
                        List.of(
                                entry(BlockType.BULLET, 0, "a"),
                                entry(BlockType.NUMBERED, 2, "b"),
                                entry(BlockType.BULLET, 0, "c"),
                                entry(BlockType.NUMBERED, 0, "d"),
                                Block.of(BlockType.PARAGRAPH, "e")));
        assertThat(html.replaceAll("<div[^>]*>|</div>|\\n", "").replaceAll(" id=\"[^\"]*\"", ""))
                .isEqualTo(
                        "<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul><ol><li>d</li></ol>"
                                + "<p dir=\"auto\">e</p>");
    }

    @Test
    void aMarkedPassageSaysItsKindAndAnUnknownKindIsLeftOut() {
        Block finding = Block.of(BlockType.PARAGRAPH, "It differs.").withPassage("finding");
        assertThat(SnapshotHtml.of(List.of(finding)))
                .contains("data-kind=\"finding\">Finding</span>");
        Block unknown = Block.of(BlockType.PARAGRAPH, "It differs.").withPassage("\"><script>");
        assertThat(SnapshotHtml.of(List.of(unknown))).doesNotContain("script", "data-kind");
    }

    @Test
    void markdownEscapesWhatWouldBecomeMarkup() {
        assertThat(SnapshotMarkdown.escape("# *a* [b](c) <d> well-being & 1. x"))
                .isEqualTo("\\# \\*a\\* \\[b\\](c) \\<d\\> well-being \\& 1. x");
        assertThat(SnapshotMarkdown.escape("1. x")).isEqualTo("1\\. x");
    }

    private static Block entry(BlockType type, int indent, String text) {
        return new Block(Block.newId(), type, indent, null, List.of(Run.plain(text)));
    }

    private static String linked(String href) {
        Run run = new Run("words", false, false, false, href, null, null);
        return SnapshotHtml.of(
                List.of(new Block(Block.newId(), BlockType.PARAGRAPH, 0, null, List.of(run))));
    }
}
