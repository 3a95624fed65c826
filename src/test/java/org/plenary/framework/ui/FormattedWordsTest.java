package org.plenary.framework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.framework.Wording;

/** UC-76: changed words are shown with their formatting, and every changed sign as it was typed. */
class FormattedWordsTest {
    @Test
    void signs_that_nobody_changes_become_what_they_stand_for() {
        assertThat(changed("Share **test** suites *now*.", "Share **test** sets *now*."))
                .isEqualTo(
                        "Share <strong>test</strong> <del>suites</del><ins>sets</ins> <em>now</em>.");
    }

    @Test
    void a_word_that_changes_inside_bold_words_is_bold_on_both_sides() {
        assertThat(changed("Share **good test suites**.", "Share **good new suites**."))
                .contains("<del><strong>test</strong></del>", "<ins>new</ins>")
                .doesNotContain("*");
    }

    @Test
    void a_sign_that_is_put_in_or_taken_out_is_shown_as_it_was_typed() {
        assertThat(changed("Share test suites.", "Share **test** suites."))
                .contains("<ins>**</ins>test<ins>**</ins>")
                .doesNotContain("<strong>");
        assertThat(changed("Share **test** suites.", "Share test suites."))
                .contains("<del>**</del>test<del>**</del>")
                .doesNotContain("<strong>");
        assertThat(changed("Share *test* suites.", "Share **test** suites."))
                .isEqualTo("Share *<ins>*</ins>test<ins>*</ins>* suites.");
    }

    @Test
    void whole_formatted_words_that_come_or_go_keep_their_look() {
        assertThat(changed("Share suites.", "Share **all** suites."))
                .contains("<ins><strong>all</strong>");
        assertThat(changed("Share **all** suites.", "Share suites."))
                .contains("<del><strong>all</strong>");
    }

    @Test
    void lists_and_links_are_shown_and_unsafe_links_stay_as_typed() {
        assertThat(changed("- one\n- two", "- one\n- three"))
                .isEqualTo("• one\n• <del>two</del><ins>three</ins>");
        assertThat(
                        changed(
                                "See [here](https://a.example/b) now",
                                "See [here](https://a.example/b) later"))
                .contains("href=\"https://a.example/b\">here</a>")
                .doesNotContain("](");
        assertThat(changed("[x](javascript:alert) a", "[x](javascript:alert) b"))
                .contains("[x](javascript:alert)")
                .doesNotContain("<a");
    }

    @Test
    void nothing_that_people_wrote_becomes_markup() {
        assertThat(changed("<b>a</b> **<i>x</i>**", "<b>a</b> **<i>x</i>** <script>"))
                .contains("&lt;b&gt;", "&lt;script&gt;")
                .doesNotContain("<b>", "<i>", "<script");
    }

    @Test
    void only_whole_pairs_within_kept_stretches_count() {
        FormattedWords words =
                FormattedWords.between("**a** b", List.of(0, 1, 7), List.of(false, true), Set.of());
        assertThat(words.html()).isEqualTo("**a** b");
    }

    private static String changed(String older, String newer) {
        AmendedText text = new AmendedText(new Wording("", older), new Wording("", newer));
        return text.getChildren().findFirst().orElseThrow().getElement().getProperty("innerHTML");
    }
}
