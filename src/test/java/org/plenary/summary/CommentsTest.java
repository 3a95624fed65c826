package org.plenary.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.summary.SummaryScene.call;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.summary.SummaryScene.Cast;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;

@PlenaryTest
class CommentsTest {
    private static final CommentAnchor WORDS =
            new CommentAnchor(
                    "{\"tname\":\"content\",\"item\":{\"client\":1,\"clock\":2},\"assoc\":0}",
                    "{\"tname\":\"content\",\"item\":{\"client\":1,\"clock\":9},\"assoc\":-1}",
                    "",
                    "differ <b>between</b> institutes");

    @Autowired SummaryScene scene;
    @Autowired Comments comments;

    @Test
    void a_thread_is_begun_answered_resolved_and_reopened() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        CommentId thread = start(cast, cast.participant(), "Which institutes? 🙂 مرحبا <script>");
        AsAccount.run(
                cast.rapporteur(), () -> comments.reply(thread, CommentId.random(), "All three."));
        AsAccount.run(cast.rapporteur(), () -> comments.resolve(thread));
        AsAccount.run(cast.rapporteur(), () -> comments.resolve(thread));
        CommentThread shown = of(cast, cast.participant()).getFirst();
        assertThat(shown.comments())
                .extracting(Comment::body)
                .containsExactly("Which institutes? 🙂 مرحبا <script>", "All three.");
        assertThat(shown.anchor()).contains(WORDS);
        assertThat(shown.open()).isFalse();
        assertThatThrownBy(() ->
                        AsAccount.run(
                                cast.participant(),
                                () -> comments.reply(thread, CommentId.random(), "But")))
                .isInstanceOf(StaleChange.class);
        AsAccount.run(cast.participant(), () -> comments.reopen(thread));
        assertThat(of(cast, cast.participant()).getFirst().open()).isTrue();
    }

    @Test
    void a_double_click_stores_one_comment() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        CommentId id = CommentId.random();
        for (int i = 0; i < 2; i++) {
            AsAccount.run(
                    cast.participant(), () -> comments.start(cast.summary(), id, WORDS, "Once"));
        }
        assertThat(of(cast, cast.participant())).hasSize(1);
    }

    @Test
    void ten_thousand_characters_are_refused_with_the_number() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        assertThatThrownBy(() -> start(cast, cast.participant(), "x".repeat(10_000)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("10,000")
                .hasMessageContaining("4,000");
        assertThat(of(cast, cast.participant())).isEmpty();
    }

    @Test
    void places_that_no_editor_sends_are_refused() {
        assertThatThrownBy(() -> new CommentAnchor("[1]", "{}", "", "x"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new CommentAnchor("{}", "{" + "x".repeat(2000) + "}", "", "x"))
                .isInstanceOf(InvalidInput.class);
        assertThat(new CommentAnchor("{}", "{}", "", "q".repeat(900)).quotation()).hasSize(500);
    }

    @Test
    void rights_decide_who_reads_writes_and_resolves() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        CommentId thread = start(cast, cast.participant(), "Mine");
        assertThat(of(cast, cast.observer())).hasSize(1);
        assertThatThrownBy(() -> start(cast, cast.observer(), "No")).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> AsAccount.run(cast.observer(), () -> comments.resolve(thread)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> of(cast, cast.outsider())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> AsAccount.run(cast.rapporteur(), () -> comments.withdraw(thread)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        AsAccount.run(
                                cast.rapporteur(), () -> comments.edit(thread, 0, "Not mine")))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void an_approved_text_takes_no_comments() {
        Cast cast = scene.in(SummaryState.APPROVED);
        assertThatThrownBy(() -> start(cast, cast.rapporteur(), "Late"))
                .isInstanceOf(NotAllowed.class)
                .hasMessageContaining("approved");
    }

    @Test
    void one_s_own_words_are_edited_withdrawn_and_brought_back() {
        Cast cast = scene.in(SummaryState.DRAFTING);
        CommentId id = start(cast, cast.participant(), "First words");
        Comment before = of(cast, cast.participant()).getFirst().comments().getFirst();
        AsAccount.run(
                cast.participant(), () -> comments.edit(id, before.version(), "Second words"));
        assertThatThrownBy(() ->
                        AsAccount.run(
                                cast.participant(),
                                () -> comments.edit(id, before.version(), "Third")))
                .isInstanceOf(StaleChange.class)
                .satisfies(e -> assertThat(((StaleChange) e).theirs()).isEqualTo("Second words"));
        AsAccount.run(cast.participant(), () -> comments.withdraw(id));
        assertThat(of(cast, cast.rapporteur())).isEmpty();
        AsAccount.run(cast.participant(), () -> comments.restore(id));
        assertThat(of(cast, cast.rapporteur()).getFirst().comments().getFirst().body())
                .isEqualTo("Second words");
    }

    private CommentId start(Cast cast, AccountId by, String words) {
        CommentId id = CommentId.random();
        AsAccount.run(by, () -> comments.start(cast.summary(), id, WORDS, words));
        return id;
    }

    private List<CommentThread> of(Cast cast, AccountId reader) {
        return call(reader, () -> comments.of(cast.summary()));
    }
}
