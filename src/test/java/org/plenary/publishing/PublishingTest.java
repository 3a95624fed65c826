package org.plenary.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.summary.SummaryScene.call;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.summary.Summaries;
import org.plenary.summary.SummaryDetails;
import org.plenary.summary.SummaryScene;
import org.plenary.summary.SummaryScene.Cast;
import org.plenary.summary.SummaryState;
import org.plenary.summary.SummaryWorkflow;
import org.plenary.testing.PlenaryTest;
import org.plenary.workshop.AttributionPolicy;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlenaryTest
class PublishingTest {
    @Autowired SummaryScene scene;
    @Autowired Publishing publishing;
    @Autowired Publications publications;
    @Autowired Summaries summaries;
    @Autowired SummaryWorkflow workflow;
    @Autowired JdbcClient jdbc;

    @Test
    void publishingMakesASnapshotAndMarksTheSummary() {
        Cast cast = scene.in(SummaryState.APPROVED);

        Publication publication = publish(cast);

        assertThat(publication.version()).isEqualTo(1);
        Snapshot snapshot = publications.snapshot(publication.id());
        assertThat(snapshot.blocks()).anyMatch(b -> b.text().contains("Evaluations differ"));
        assertThat(snapshot.workshop().title()).isEqualTo("A convening");
        assertThat(scene.details(cast.summary(), cast.organizer()).state())
                .isEqualTo(SummaryState.PUBLISHED);
    }

    @Test
    void theHashIsOfTheStoredText() {
        Publication publication = publish(scene.in(SummaryState.APPROVED));
        assertThat(SnapshotText.hash(publications.content(publication.id())))
                .isEqualTo(publication.hash());
    }

    @Test
    void aDoubleClickPublishesOnce() {
        Cast cast = scene.in(SummaryState.APPROVED);
        long version = scene.version(cast);

        Publication first =
                call(cast.organizer(), () -> publishing.publish(cast.summary(), version));
        Publication second =
                call(cast.organizer(), () -> publishing.publish(cast.summary(), version));

        assertThat(second).isEqualTo(first);
        assertThat(publications.of(cast.summary())).hasSize(1);
    }

    @Test
    void eightPressesAtOncePublishOnce() {
        Cast cast = scene.in(SummaryState.APPROVED);
        long version = scene.version(cast);
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<Publication>> presses =
                IntStream.range(0, 8)
                        .mapToObj(n ->
                                CompletableFuture.supplyAsync(
                                        () -> {
                                            await(start);
                                            return call(
                                                    cast.organizer(),
                                                    () ->
                                                            publishing.publish(
                                                                    cast.summary(), version));
                                        },
                                        Thread::startVirtualThread))
                        .toList();
        start.countDown();

        assertThat(presses.stream().map(CompletableFuture::join).distinct()).hasSize(1);
        assertThat(publications.of(cast.summary())).hasSize(1);
    }

    @Test
    void aCorrectionBecomesVersionTwoAndVersionOneStays() {
        Cast cast = scene.in(SummaryState.APPROVED);
        Publication first = publish(cast);
        String before = publications.content(first.id());

        step(cast, v -> workflow.correct(cast.summary(), v, "A figure was wrong."));
        scene.write(cast.summary(), cast.participant(), "Twelve, not ten.");
        step(cast, v -> workflow.sendForReview(cast.summary(), v));
        step(cast, v -> workflow.approve(cast.summary(), v));
        Publication second = publish(cast);

        assertThat(second.version()).isEqualTo(2);
        assertThat(publications.snapshot(second.id()).corrigendum())
                .isEqualTo("A figure was wrong.");
        assertThat(publications.content(first.id())).isEqualTo(before);
        assertThat(publications.versions(first.workshopSlug(), first.sessionSlug()))
                .containsExactly(second, first);
        assertThat(publications.inWorkshop(first.workshopSlug())).containsExactly(second);
    }

    @Test
    void theDatabaseRefusesToChangeOrForgetAPublication() {
        Publication publication = publish(scene.in(SummaryState.APPROVED));
        assertThatThrownBy(
                        () -> sql("update publication set title = 'x' where id = ?", publication))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql("delete from publication where id = ?", publication))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql("truncate publication cascade").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void onlyAnOrganizerPublishes() {
        Cast cast = scene.in(SummaryState.APPROVED);
        long version = scene.version(cast);
        assertThatThrownBy(() ->
                        call(cast.rapporteur(), () -> publishing.publish(cast.summary(), version)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() ->
                        call(cast.outsider(), () -> publishing.publish(cast.summary(), version)))
                .isInstanceOf(NotFound.class);
        assertThat(publications.of(cast.summary())).isEmpty();
    }

    @Test
    void whatWasNotApprovedIsNotPublished() {
        Cast cast = scene.in(SummaryState.IN_REVIEW);
        assertThatThrownBy(() -> publish(cast)).isInstanceOf(StaleChange.class);
        Cast approved = scene.in(SummaryState.APPROVED);
        long stale = scene.version(approved) - 1;
        assertThatThrownBy(() ->
                        call(
                                approved.organizer(),
                                () -> publishing.publish(approved.summary(), stale)))
                .isInstanceOf(StaleChange.class);
    }

    @Test
    void theAttributionPolicyDecidesWhetherTheRapporteurIsNamed() {
        Publication named = publish(scene.in(SummaryState.APPROVED));
        assertThat(publications.snapshot(named.id()).rapporteurs())
                .containsExactly("Rahel Rapport");

        Publication unnamed = publish(scene.in(SummaryState.APPROVED, AttributionPolicy.NONE));
        assertThat(publications.content(unnamed.id())).doesNotContain(Cast.NAMES);
    }

    private Publication publish(Cast cast) {
        return call(
                cast.organizer(), () -> publishing.publish(cast.summary(), scene.version(cast)));
    }

    private void step(Cast cast, java.util.function.LongFunction<SummaryDetails> move) {
        call(cast.organizer(), () -> move.apply(scene.version(cast)));
    }

    private void sql(String statement, Publication publication) {
        jdbc.sql(statement).param(publication.id().value()).update();
    }

    private static void await(CountDownLatch start) {
        try {
            start.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
