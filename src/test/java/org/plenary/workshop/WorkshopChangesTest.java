package org.plenary.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.access.AsAccount;
import org.plenary.base.StaleChange;

class WorkshopChangesTest extends WorkshopTestBase {

    @Test
    void equal_titles_get_numbered_addresses() {
        String title = "Same " + UUID.randomUUID();
        List<String> slugs =
                IntStream.range(0, 3)
                        .mapToObj(i ->
                                call(
                                        organizer,
                                        () ->
                                                workshops
                                                        .get(
                                                                workshops.create(
                                                                        WorkshopPlan.titled(title)))
                                                        .slug()))
                        .toList();
        String first = slugs.getFirst();
        assertThat(slugs).containsExactly(first, first + "-2", first + "-3");
    }

    @Test
    void two_workshops_of_one_title_at_once_get_two_addresses() throws Exception {
        String title = "Race " + UUID.randomUUID();
        List<Object> ids =
                race(
                        () -> workshops.create(WorkshopPlan.titled(title)),
                        () -> workshops.create(WorkshopPlan.titled(title)));
        assertThat(ids)
                .allSatisfy(i -> assertThat(i).isInstanceOf(WorkshopId.class))
                .extracting(i -> call(organizer, () -> workshops.get((WorkshopId) i).slug()))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_address_follows_the_title_until_publication_and_never_after() {
        String title = "Before " + UUID.randomUUID();
        rename(title);
        String slug = details().slug();
        assertThat(slug).startsWith("before-");
        as(organizer, () -> workshops.publishProgramme(workshop));
        rename("After");
        assertThat(details().slug()).isEqualTo(slug);
        as(organizer, () -> workshops.withdrawProgramme(workshop));
        rename("Even later");
        assertThat(details().slug()).isEqualTo(slug);
    }

    @Test
    void a_stale_form_is_shown_both_texts_and_overwrites_nothing() {
        WorkshopDetails old = details();
        rename("Theirs");
        assertThatThrownBy(() ->
                        call(
                                organizer,
                                () ->
                                        workshops.update(
                                                workshop,
                                                old.version(),
                                                WorkshopPlan.titled("Mine"))))
                .isInstanceOfSatisfying(
                        StaleChange.class,
                        e -> {
                            assertThat(e.mine()).isEqualTo("Title: Mine");
                            assertThat(e.theirs()).isEqualTo("Title: Theirs");
                        });
        assertThat(details().title()).isEqualTo("Theirs");
    }

    @Test
    void of_two_edits_at_once_one_is_saved_and_one_is_told() throws Exception {
        long version = details().version();
        List<Object> results =
                race(
                        () -> workshops.update(workshop, version, WorkshopPlan.titled("One")),
                        () -> workshops.update(workshop, version, WorkshopPlan.titled("Two")));
        assertThat(results).hasAtLeastOneElementOfType(WorkshopDetails.class);
        assertThat(results).hasAtLeastOneElementOfType(StaleChange.class);
    }

    @Test
    void changing_only_a_list_is_a_change_too() {
        long version = details().version();
        as(
                organizer,
                () ->
                        workshops.update(
                                workshop,
                                version,
                                details().plan().change().objectives(List.of("One")).build()));
        assertThat(details().version()).isGreaterThan(version);
    }

    private void rename(String title) {
        as(
                organizer,
                () ->
                        workshops.update(
                                workshop,
                                details().version(),
                                details().plan().change().title(title).build()));
    }

    /** Both at once, each as the organizer; what was returned or thrown. */
    private List<Object> race(Callable<?> one, Callable<?> other) throws InterruptedException {
        try (var pool = Executors.newFixedThreadPool(2)) {
            return pool
                    .invokeAll(
                            List.of(
                                    () -> AsAccount.<Object>call(organizer, one::call),
                                    () -> AsAccount.<Object>call(organizer, other::call)))
                    .stream()
                    .map(f -> {
                        try {
                            return (Object) f.get();
                        } catch (ExecutionException e) {
                            return e.getCause();
                        } catch (InterruptedException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }
}
