package org.plenary.collaboration.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.collaboration.ui.EditorPage.assertSame;

import com.microsoft.playwright.CDPSession;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.collaboration.DocumentId;
import org.plenary.collaboration.DocumentRole;

/** Text that does not come from plain keys: input methods and the clipboard. */
class EditorInputIT extends EditorTest {

    @Test
    void composed_text_stays_whole_while_others_edit_the_same_block() {
        DocumentId document = emptyDocument();
        EditorPage ana = join(document, "Ana", DocumentRole.WRITE).focus().type("one two");
        EditorPage ben = join(document, "Ben", DocumentRole.WRITE).focus();
        assertSame(documents, document, ana, ben);
        ana.press("Home").press("ArrowRight", 4);
        CDPSession input = ana.inputMethod();
        ana.compose(input, "に").compose(input, "にほ").compose(input, "にほん");
        ben.awaitTexts("one にほんtwo");
        ben.press("Home").type("Ben: ").press("End", "Enter").type("another").awaitSaved();
        ana.page.waitForTimeout(300);
        assertThat(ana.texts()).as("waits").containsExactly("one にほんtwo");
        ana.compose(input, "日本").commit(input, "日本");
        assertThat(assertSame(documents, document, ana, ben))
                .containsExactly("Ben: one 日本two", "another");
        ana.type("!");
        assertThat(assertSame(documents, document, ana, ben).getFirst())
                .isEqualTo("Ben: one 日本!two");
    }

    @Test
    void composed_text_survives_that_another_deletes_around_it() {
        DocumentId document = emptyDocument();
        EditorPage ana = join(document, "Ana", DocumentRole.WRITE).focus().type("one two");
        EditorPage ben = join(document, "Ben", DocumentRole.WRITE).focus();
        assertSame(documents, document, ana, ben);
        CDPSession input = ana.inputMethod();
        ana.compose(input, "か");
        ben.press("Control+A", "Delete").awaitSaved();
        ana.compose(input, "かな").commit(input, "仮名");
        assertThat(assertSame(documents, document, ana, ben)).hasSize(1);
    }

    @Test
    void words_lists_and_tables_are_pasted_as_blocks() {
        DocumentId document = emptyDocument();
        EditorPage ana = join(document, "Ana", DocumentRole.WRITE).focus();
        ana.paste(
                Map.of(
                        "text/html",
                        """
                        <html><head><style>p { color: red }</style></head><body><!--StartFragment-->
                        <p class=MsoNormal>First <b>bold</b> para<o:p></o:p></p>
                        <p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><span
                        style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span>One</p>
                        <p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><span
                        style='mso-list:Ignore'>o<span>&nbsp;</span></span>Sub</p>
                        <p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><span
                        style='mso-list:Ignore'>1.<span>&nbsp;</span></span>Num</p>
                        <p class=MsoNormal><o:p>&nbsp;</o:p></p>
                        <table><tr><td><p>A</p></td><td><p>B</p></td></tr></table>
                        <h2>Head</h2><!--EndFragment--></body></html>\
                        """));
        assertThat(assertSame(documents, document, ana))
                .containsExactly(
                        "First bold para",
                        "bullet:One",
                        "bullet1:Sub",
                        "numbered:Num",
                        "A | B",
                        "h2:Head");
    }

    @Test
    void google_docs_neutral_bold_wrapper_makes_nothing_bold_and_script_links_nothing() {
        DocumentId document = emptyDocument();
        EditorPage ana = join(document, "Ana", DocumentRole.WRITE).focus();
        ana.paste(
                Map.of(
                        "text/html",
                        """
                        <b style="font-weight:normal;" id="docs-internal-guid-1"><p><span
                        style="font-weight:400;">Plain </span><span style="font-weight:700;">bold</span></p>
                        <ul><li aria-level="1"><p><span>L1</span></p></li><ul><li aria-level="2"><p>L2</p></li></ul></ul>
                        <p><a href="javascript:alert(1)">bad</a> <a href="https://example.org/x">good</a></p></b>\
                        """));
        assertThat(assertSame(documents, document, ana))
                .containsExactly("Plain bold", "bullet:L1", "bullet1:L2", "bad good");
        assertThat(ana.block(0).innerHTML()).isEqualTo("Plain <strong>bold</strong>");
        assertThat(ana.page.locator(".pe-text a").count()).isEqualTo(1);
    }

    @Test
    void line_ends_of_every_kind_become_blocks() {
        DocumentId document = emptyDocument();
        EditorPage ana = join(document, "Ana", DocumentRole.WRITE).focus().type("pre ");
        ana.paste(Map.of("text/plain", "l1\r\nl2\rl3\u2028l4"));
        assertThat(assertSame(documents, document, ana))
                .containsExactly("pre l1", "l2", "l3", "l4");
    }

    @Test
    void a_megabyte_is_pasted_in_parts_and_undone_in_one_step() {
        DocumentId document = emptyDocument();
        EditorPage ana = join(document, "Ana", DocumentRole.WRITE).focus().type("pre ");
        String line = "word ".repeat(40) + "\n";
        ana.paste(Map.of("text/plain", line.repeat(5_000)));
        ana.page.setDefaultTimeout(60_000);
        ana.awaitSaved();
        assertThat(assertSame(documents, document, ana)).hasSizeGreaterThan(5_000);
        ana.press("Control+Z");
        assertThat(assertSame(documents, document, ana)).containsExactly("pre ");
    }
}
