package org.plenary.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.framework.FrameworkScene.call;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.framework.Adoption;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkScene;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkState;
import org.plenary.framework.FrameworkVersions;
import org.plenary.framework.RoundPurpose;
import org.plenary.framework.TestMatters;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** UC-87: from draft to adopted, and on to the next version. */
@PlenaryTest
class FrameworkReleasesTest {
    @Autowired FrameworkScene scene;
    @Autowired FrameworkReleases releases;
    @Autowired FrameworkPublications publications;
    @Autowired FrameworkVersions versions;
    @Autowired Adoption adoption;
    @Autowired ReleaseScene releasing;
    @Autowired TestMatters matters;
    @Autowired JdbcClient jdbc;

    private Cast cast;
    private FrameworkScene.Tree tree;

    @BeforeEach
    void draft() {
        cast = scene.draft();
        tree = scene.tree(cast);
    }

    @Test
    void a_consultation_puts_the_draft_before_the_public() {
        FrameworkRelease release = consult();

        assertThat(release.version()).isEqualTo(1);
        assertThat(release.kind()).isEqualTo(ReleaseKind.CONSULTATION);
        assertThat(details().state()).isEqualTo(FrameworkState.CONSULTATION);
        assertThat(details().releasedVersion()).isEqualTo(1);
        assertThat(publications.snapshot(release).items())
                .extracting(FrameworkSnapshot.Entry::title)
                .containsExactly(
                        "Evaluations",
                        "Compare results",
                        "Share test suites",
                        "Agree on reporting");
        assertThat(SnapshotText.hash(publications.content(release))).isEqualTo(release.hash());
    }

    @Test
    void a_workshop_without_a_public_programme_is_not_named() {
        assertThat(publications.content(consult())).doesNotContain("A convening with findings");
    }

    @Test
    void a_double_press_releases_once_and_so_do_eight_at_the_same_time() {
        long version = details().version();
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<FrameworkRelease>> presses =
                IntStream.range(0, 8)
                        .mapToObj(n ->
                                CompletableFuture.supplyAsync(
                                        () -> {
                                            await(start);
                                            return call(
                                                    cast.editor(),
                                                    () ->
                                                            releases.releaseForConsultation(
                                                                    cast.framework(), version));
                                        },
                                        Thread::startVirtualThread))
                        .toList();
        start.countDown();

        assertThat(presses.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(publications.of(cast.framework())).hasSize(1);
    }

    @Test
    void adoption_is_refused_while_anything_is_open_and_goes_through_once_it_is_waived() {
        consult();
        matters.put(cast.framework(), TestMatters.matter("A1"), TestMatters.matter("A2"));
        assertThatThrownBy(this::adopt)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("2 matters are still open");
        assertThat(details().state()).isEqualTo(FrameworkState.CONSULTATION);

        waive("A1");
        assertThatThrownBy(this::adopt).hasMessageContaining("One matter is still open");
        waive("A2");
        FrameworkSnapshot adopted = publications.snapshot(adopt());

        assertThat(details().state()).isEqualTo(FrameworkState.ADOPTED);
        assertThat(adopted.waived())
                .contains(
                        new FrameworkSnapshot.Waived("Test matter (A1)", "Agreed in plenary."),
                        new FrameworkSnapshot.Waived("Test matter (A2)", "Agreed in plenary."));
    }

    @Test
    void a_waiver_that_was_taken_back_holds_adoption_up_again() {
        consult();
        matters.put(cast.framework(), TestMatters.matter("A1"));
        waive("A1");
        as(() -> adoption.takeBack(cast.framework(), TestMatters.KIND, "A1"));
        assertThatThrownBy(this::adopt).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_waiver_holds_for_its_round_only() {
        consult();
        matters.put(cast.framework(), TestMatters.matter("A1"));
        waive("A1");
        adopt();
        begin(RoundPurpose.CORRIGENDUM, "A figure was wrong.");
        assertThatThrownBy(this::adopt).hasMessageContaining("One matter is still open");
    }

    @Test
    void nothing_is_adopted_without_a_consultation() {
        assertThatThrownBy(this::adopt)
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("no consultation");
        assertThat(publications.of(cast.framework())).isEmpty();
    }

    @Test
    void a_corrigendum_is_released_beside_the_adopted_version_which_stays_in_force_until_then() {
        consult();
        FrameworkRelease adopted = adopt();
        String before = publications.content(adopted);
        begin(RoundPurpose.CORRIGENDUM, "A figure was wrong.");
        assertThat(inForce()).isEqualTo(adopted);
        retitle("Share all test suites");
        assertThat(inForce()).isEqualTo(adopted);

        FrameworkRelease corrigendum = adopt();

        assertThat(corrigendum.kind()).isEqualTo(ReleaseKind.CORRIGENDUM);
        assertThat(corrigendum.version()).isEqualTo(3);
        assertThat(corrigendum.note()).isEqualTo("A figure was wrong.");
        assertThat(inForce()).isEqualTo(corrigendum);
        assertThat(publications.content(adopted)).isEqualTo(before);
        assertThat(versions.compare(cast.framework(), 2, 3).html())
                .contains("Share <ins>all </ins>test suites");
    }

    @Test
    void a_consultation_on_the_next_version_does_not_replace_the_one_in_force() {
        consult();
        FrameworkRelease adopted = adopt();
        begin(RoundPurpose.NEXT_VERSION, "The network has grown.");
        assertThatThrownBy(this::adopt).hasMessageContaining("no consultation");
        FrameworkRelease draft = consult();

        assertThat(draft.version()).isEqualTo(3);
        assertThat(inForce()).isEqualTo(adopted);
        assertThat(publications.recent(10_000))
                .filteredOn(f -> f.release().slug().equals(cast.slug()))
                .extracting(f -> f.release().version())
                .containsExactly(2);
    }

    @Test
    void a_release_from_a_version_that_moved_on_is_refused() {
        long seen = details().version();
        retitle("Share all test suites");
        assertThatThrownBy(() ->
                        call(
                                cast.editor(),
                                () -> releases.releaseForConsultation(cast.framework(), seen)))
                .isInstanceOf(StaleChange.class);
        assertThat(publications.of(cast.framework())).isEmpty();
    }

    @Test
    void only_an_editor_releases_adopts_and_waives() {
        long version = details().version();
        for (AccountId who : List.of(cast.drafter(), cast.commenter(), cast.member())) {
            assertThatThrownBy(() ->
                            call(
                                    who,
                                    () ->
                                            releases.releaseForConsultation(
                                                    cast.framework(), version)))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() ->
                            AsAccount.run(
                                    who,
                                    () ->
                                            adoption.waive(
                                                    cast.framework(),
                                                    List.of(TestMatters.matter("A1")),
                                                    "x")))
                    .isInstanceOf(NotAllowed.class);
        }
        assertThatThrownBy(() ->
                        call(
                                cast.outsider(),
                                () -> releases.releaseForConsultation(cast.framework(), version)))
                .isInstanceOf(NotFound.class);
        consult();
        long now = details().version();
        assertThatThrownBy(() -> call(cast.drafter(), () -> releases.adopt(cast.framework(), now)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void the_database_refuses_to_change_or_forget_a_release() {
        FrameworkRelease release = consult();
        assertThatThrownBy(
                        () -> sql("update framework_release set title = 'x' where id = ?", release))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql("delete from framework_release where id = ?", release))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("truncate framework_release cascade").update())
                .isInstanceOf(DataAccessException.class);
    }

    private FrameworkRelease consult() {
        return releasing.consult(cast);
    }

    private FrameworkRelease adopt() {
        return releasing.adopt(cast);
    }

    private void begin(RoundPurpose purpose, String note) {
        releasing.begin(cast, purpose, note);
    }

    private void waive(String subject) {
        as(() ->
                adoption.waive(
                        cast.framework(),
                        List.of(TestMatters.matter(subject)),
                        "Agreed in plenary."));
    }

    private void retitle(String title) {
        releasing.retitle(cast, tree.first(), title);
    }

    private FrameworkRelease inForce() {
        return FrameworkPublications.inForce(publications.versions(cast.slug())).orElseThrow();
    }

    private FrameworkDetails details() {
        return releasing.details(cast);
    }

    private void as(Runnable work) {
        AsAccount.run(cast.editor(), work);
    }

    private void sql(String statement, FrameworkRelease release) {
        jdbc.sql(statement).param(release.id()).update();
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
