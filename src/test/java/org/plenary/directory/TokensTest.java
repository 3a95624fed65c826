package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokensTest {
    @Test
    void accents_case_and_apostrophes_do_not_matter() {
        assertThat(Tokens.asked("Élodie O’Neill")).containsExactly("elodie", "oneill");
        assertThat(Tokens.stored("José Łukasz Ørsted Groß"))
                .containsExactly("jose", "lukasz", "orsted", "gross");
    }

    @Test
    void japanese_is_found_by_two_characters_that_stand_together() {
        assertThat(Tokens.stored("田中一郎")).contains("田", "田中", "中一", "一郎");
        assertThat(Tokens.asked("田中")).containsExactly("田中");
        assertThat(Tokens.asked("郎")).containsExactly("郎");
    }

    @Test
    void korean_and_cyrillic_keep_their_letters() {
        assertThat(Tokens.stored("김민준")).contains("김", "김민", "민준");
        assertThat(Tokens.stored("Андрей Ильёв")).containsExactly("андрей", "ильёв");
    }

    @Test
    void mixed_scripts_are_cut_where_they_change() {
        assertThat(Tokens.asked("NTT東京")).containsExactly("ntt", "東京");
    }

    @Test
    void signs_of_patterns_are_no_words() {
        assertThat(Tokens.asked("% _ * .* '); drop")).containsExactly("drop");
        assertThat(Tokens.asked("😀 &|!()")).isEmpty();
    }

    @Test
    void what_is_asked_is_bounded() {
        assertThat(Tokens.asked("a b c d e f g h i j k l m n o p")).hasSize(Tokens.MOST_ASKED);
        assertThat(Tokens.asked("x".repeat(200)).getFirst()).hasSize(40);
    }
}
