package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.plenary.base.InvalidInput;

/** What is kept of text from outside. */
class PlainTextTest {

    @Test
    void html_is_text_and_stays_as_typed() {
        String html = "<script>alert(1)</script> &amp; <b onclick=x>bold</b>";
        assertThat(PlainText.optional("The text", html, 200)).isEqualTo(html);
    }

    @Test
    void what_is_no_text_is_dropped() {
        assertThat(PlainText.optional("The text", "a\u0000b\u0007c\u202Ed\uFEFF", 20))
                .isEqualTo("abcd");
        assertThat(PlainText.optional("The text", "half \uD83D pair", 20)).isEqualTo("half ? pair");
        assertThat(PlainText.optional("The text", "مرحبا 👩🏽‍🔬", 20)).isEqualTo("مرحبا 👩🏽‍🔬");
    }

    @Test
    void line_ends_are_one_sign_and_one_line_in_a_row_is_empty() {
        assertThat(PlainText.optional("The text", " a \r\n\r\n\r\n\r\nb\rc ", 20))
                .isEqualTo("a\n\nb\nc");
        assertThat(PlainText.line("The name", "Ada\r\nLovelace\t!", 20))
                .isEqualTo("Ada Lovelace !");
    }

    @Test
    void too_long_is_refused_and_never_cut() {
        assertThatThrownBy(() -> PlainText.optional("The text", "x".repeat(21), 20))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("21 characters");
        // longer than allowed only by what is dropped afterwards
        assertThatThrownBy(() -> PlainText.optional("The text", "a" + " ".repeat(100) + "b", 20))
                .isInstanceOf(InvalidInput.class);
        assertThat(PlainText.optional("The text", "a" + " ".repeat(50), 20)).isEqualTo("a");
    }

    @Test
    void megabytes_take_no_time() {
        Assertions.assertTimeout(
                Duration.ofSeconds(1),
                () ->
                        assertThatThrownBy(() ->
                                        PlainText.optional(
                                                "The text", " \t".repeat(1_000_000), 5_000))
                                .isInstanceOf(InvalidInput.class));
    }

    @Test
    void only_web_addresses_stand_behind_links() {
        assertThat(WebLink.checked("The link", " https://example.org/a?b=1 "))
                .isEqualTo("https://example.org/a?b=1");
        assertThat(WebLink.checked("The link", "")).isEmpty();
        for (String bad :
                new String[] {
                    "javascript:alert(1)",
                    "data:text/html,x",
                    "//example.org",
                    "example.org",
                    "https:///x",
                    "ftp://example.org",
                    "https://exa mple.org"
                }) {
            assertThatThrownBy(() -> WebLink.checked("The link", bad))
                    .as(bad)
                    .isInstanceOf(InvalidInput.class);
        }
    }
}
