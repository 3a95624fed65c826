package org.plenary.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SlugTest {
    @Test
    void a_title_becomes_an_address_part() {
        assertThat(Slug.of("AI as Public Infrastructure", "x").value())
                .isEqualTo("ai-as-public-infrastructure");
        assertThat(Slug.of("Übermut & Straße — ½", "x").value()).isEqualTo("ubermut-stra-e-1-2");
    }

    @Test
    void a_title_without_latin_letters_takes_the_fallback() {
        assertThat(Slug.of("公共のAI", "workshop").value()).isEqualTo("ai");
        assertThat(Slug.of("公共", "workshop").value()).isEqualTo("workshop");
    }

    @Test
    void long_titles_are_cut_at_a_word_and_numbers_still_fit() {
        Slug slug = Slug.of("infrastructure ".repeat(30), "x");
        assertThat(slug.value()).hasSizeLessThanOrEqualTo(80).doesNotEndWith("-");
        assertThat(slug.numbered(12).value()).hasSizeLessThanOrEqualTo(80).endsWith("-12");
    }

    @Test
    void signs_are_refused_with_a_sentence() {
        assertThatThrownBy(() -> new Slug("../etc")).isInstanceOf(InvalidInput.class);
    }
}
