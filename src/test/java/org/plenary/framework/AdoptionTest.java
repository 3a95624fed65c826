package org.plenary.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-87: what stands between a framework and its adoption. */
@PlenaryTest
class AdoptionTest {
    @Autowired FrameworkScene scene;
    @Autowired Adoption adoption;
    @Autowired Frameworks frameworks;
    @Autowired TestMatters matters;
    @Autowired JdbcClient jdbc;

    private Cast cast;

    @BeforeEach
    void draft() {
        cast = scene.draft();
    }

    @Test
    void what_is_open_is_told_to_whoever_has_a_seat() {
        matters.put(cast.framework(), TestMatters.matter("A1"));
        assertThat(call(cast.commenter(), () -> adoption.outlook(cast.framework())).open())
                .containsExactly(TestMatters.matter("A1"));
        assertThatThrownBy(() -> call(cast.member(), () -> adoption.outlook(cast.framework())))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> call(cast.outsider(), () -> adoption.outlook(cast.framework())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_not_open_cannot_be_waived_and_a_reason_is_needed() {
        assertThatThrownBy(() -> waive("Agreed.")).isInstanceOf(InvalidInput.class);
        matters.put(cast.framework(), TestMatters.matter("A1"));
        assertThatThrownBy(() -> waive(" ")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> waive("x".repeat(2001))).isInstanceOf(InvalidInput.class);
        assertThat(outlook().waived()).isEmpty();
    }

    @Test
    void a_waiver_is_written_once_and_its_last_reason_counts() {
        matters.put(cast.framework(), TestMatters.matter("A1"));
        waive("Agreed.");
        waive("Agreed in plenary.");
        assertThat(outlook().open()).isEmpty();
        assertThat(outlook().waived())
                .singleElement()
                .satisfies(w -> assertThat(w.reason()).isEqualTo("Agreed in plenary."));
    }

    @Test
    void a_waived_matter_is_told_as_each_reader_may_know_of_it() {
        matters.put(cast.framework(), TestMatters.matter("A1"));
        waive("Agreed.");
        matters.put(
                cast.framework(),
                new OpenMatter(TestMatters.KIND, "Something that you may not read.", "/app", "A1"));
        assertThat(outlook().waived())
                .singleElement()
                .satisfies(w -> assertThat(w.text()).isEqualTo("Something that you may not read."));
    }

    @Test
    void a_waived_matter_that_was_settled_is_told_no_more() {
        matters.put(cast.framework(), TestMatters.matter("A1"));
        waive("Agreed.");
        matters.put(cast.framework());
        assertThat(outlook().waived()).isEmpty();
    }

    @Test
    void a_consultation_goes_back_to_draft_with_a_reason() {
        as(() -> adoption.openConsultation(cast.framework(), version(), 1));
        assertThatThrownBy(() -> as(() -> adoption.backToDraft(cast.framework(), version(), "")))
                .isInstanceOf(InvalidInput.class);
        as(() -> adoption.backToDraft(cast.framework(), version(), "Too early."));
        assertThat(details().state()).isEqualTo(FrameworkState.DRAFT);
        assertThat(details().round()).isEqualTo(1);
        assertThat(details().releasedVersion()).isEqualTo(1);
    }

    @Test
    void a_move_on_a_version_that_is_not_the_last_is_refused() {
        long seen = version();
        as(() -> adoption.openConsultation(cast.framework(), seen, 1));
        assertThatThrownBy(
                        () -> as(() -> adoption.backToDraft(cast.framework(), seen, "Too early.")))
                .isInstanceOf(StaleChange.class);
        assertThat(details().state()).isEqualTo(FrameworkState.CONSULTATION);
    }

    @Test
    void only_what_is_adopted_is_corrected_and_the_note_is_kept() {
        assertThatThrownBy(() -> begin("A figure was wrong.")).isInstanceOf(NotAllowed.class);
        scene.put(cast.framework(), FrameworkState.ADOPTED);
        begin("A figure was wrong.");
        assertThat(details().round()).isEqualTo(2);
        assertThat(call(cast.member(), () -> adoption.round(cast.framework())))
                .hasValue(
                        new AdoptionOutlook.Round(RoundPurpose.CORRIGENDUM, "A figure was wrong."));
    }

    @Test
    void who_has_no_say_moves_nothing_and_what_is_moved_stands_in_the_trail() {
        matters.put(cast.framework(), TestMatters.matter("A1"));
        waive("Agreed.");
        as(() -> adoption.openConsultation(cast.framework(), version(), 1));
        long seen = version();
        for (AccountId other : List.of(cast.drafter(), cast.member(), cast.networkOrganizer())) {
            for (Runnable press :
                    List.<Runnable>of(
                            () -> adoption.takeBack(cast.framework(), TestMatters.KIND, "A1"),
                            () -> adoption.backToDraft(cast.framework(), seen, "No."))) {
                assertThatThrownBy(() -> AsAccount.run(other, press))
                        .isInstanceOf(NotAllowed.class);
            }
        }
        assertThatThrownBy(() -> call(cast.outsider(), () -> adoption.round(cast.framework())))
                .isInstanceOf(NotFound.class);
        as(() -> adoption.takeBack(cast.framework(), TestMatters.KIND, "A1"));
        as(() -> adoption.backToDraft(cast.framework(), seen, "Too early."));
        assertThat(
                        jdbc.sql("select action from audit_entry where subject_id = ? order by id")
                                .param(cast.framework().toString())
                                .query(String.class)
                                .list())
                .containsSubsequence(
                        "framework-matter-waived",
                        "framework-consultation-opened",
                        "framework-waiver-taken-back",
                        "framework-back-to-draft");
    }

    @Test
    void a_bounded_number_of_matters_is_waived_at_once() {
        List<OpenMatter> many =
                java.util.stream.IntStream.rangeClosed(0, Adoption.MOST_AT_ONCE)
                        .mapToObj(i -> TestMatters.matter("M" + i))
                        .toList();
        matters.put(cast.framework(), many.toArray(OpenMatter[]::new));
        assertThatThrownBy(() -> as(() -> adoption.waive(cast.framework(), many, "All.")))
                .isInstanceOf(InvalidInput.class);
        assertThat(outlook().waived()).isEmpty();
    }

    private void begin(String note) {
        as(() -> adoption.begin(cast.framework(), version(), RoundPurpose.CORRIGENDUM, note));
    }

    private void waive(String reason) {
        as(() -> adoption.waive(cast.framework(), List.of(TestMatters.matter("A1")), reason));
    }

    private AdoptionOutlook outlook() {
        return call(cast.editor(), () -> adoption.outlook(cast.framework()));
    }

    private FrameworkDetails details() {
        return call(cast.editor(), () -> frameworks.get(cast.framework()));
    }

    private long version() {
        return details().version();
    }

    private void as(Runnable work) {
        AsAccount.run(cast.editor(), work);
    }
}
