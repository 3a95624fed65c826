package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenary.access.AccountId;
import org.plenary.directory.SlowReference.Said;
import org.plenary.directory.SlowReference.Talk;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.plenary.workshop.WorkshopId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What is searched, against a slow reference that reads every value and asks who it is for. */
@PlenaryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryVisibilityTest {
    private static final int PEOPLE = 110;
    private static final int SEARCHES = 10_000;
    private static final List<String> TOPICS = List.of("compute", "audits", "reporting", "nothing");

    @Autowired JdbcClient jdbc;
    @Autowired JdbcOperations batches;
    @Autowired Spelling words;
    @Autowired FacetRows rows;
    @Autowired TestAccounts accounts;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    private final Random random = new Random(20241120);
    private final SlowReference reference = new SlowReference();
    private final List<Talk> talks = new ArrayList<>();
    private RandomPeople people;
    private String mark;
    private Own own;
    private Directory walking;
    private Directory inverting;
    private Directory spelling;
    private Facets facets;

    @BeforeAll
    void people() {
        people = new RandomPeople(jdbc, batches, accounts, clock, random);
        mark = people.mark;
        own = new Own(people.index, this::named);
        var exact = new ExactSpelling(jdbc);
        walking = directory(new EntrySearch(jdbc), exact);
        inverting = directory(new EntrySearch(jdbc, 2), exact);
        spelling = directory(new EntrySearch(jdbc), words);
        facets = new Facets(new EntrySearch(jdbc, 2), rows, own);
        transaction.executeWithoutResult(t -> people.make(PEOPLE).forEach(reference::add));
        for (int i = 0; i < 12; i++) {
            Set<PersonId> agreed = new HashSet<>();
            for (int n = 0; n < 15; n++) {
                agreed.add(pick(reference.all()).id());
            }
            talks.add(new Talk(pick(TOPICS), pick(people.workshops), agreed));
        }
        talks.forEach(reference::add);
    }

    /** As the sessions' side answers the search: whom it names to this viewer on any topic. */
    private Set<UUID> named(Viewer viewer, Collection<String> topics) {
        List<WorkshopId> shared = Tags.workshops(viewer.tags());
        var named = new HashSet<UUID>();
        for (Talk talk : talks) {
            if (topics.contains(talk.topic()) && shared.contains(talk.workshop())) {
                talk.agreed().forEach(p -> named.add(p.value()));
            }
        }
        return named;
    }

    @Test
    void ten_thousand_searches_find_exactly_what_the_viewer_may_match() {
        for (int i = 0; i < SEARCHES; i += 500) {
            // one transaction for many searches, as each of its own would cost more than they do
            transaction.executeWithoutResult(t -> {
                for (int n = 0; n < 500; n++) {
                    compare(n % 2 == 0 ? walking : inverting, viewer(), query());
                }
            });
        }
    }

    @Test
    void counts_are_of_what_the_viewer_may_see() {
        transaction.executeWithoutResult(t -> {
            for (int i = 0; i < 300; i++) {
                Viewer viewer = viewer();
                DirectoryQuery query = DirectoryQuery.of(mark);
                Map<String, Integer> counted =
                        facets.of(viewer, query).stream()
                                .filter(f -> f.filter() == Filter.LANGUAGE)
                                .flatMap(f -> f.choices().stream())
                                .collect(
                                        Collectors.toMap(Facet.Choice::value, Facet.Choice::count));
                Map<String, Integer> expected = reference.count(viewer, query, Field.LANGUAGE);
                assertThat(expected).as("%s", viewer).containsAllEntriesOf(counted);
                assertThat(counted).hasSize(Math.min(8, expected.size()));
            }
        });
    }

    @Test
    void a_card_shows_nothing_that_the_viewer_may_not_see() {
        transaction.executeWithoutResult(t -> {
            for (int i = 0; i < 500; i++) {
                Viewer viewer = viewer();
                for (PersonCard card : spelling.search(viewer, query()).people()) {
                    assertThat(reference.readable(viewer, card.id()))
                            .contains(card.name())
                            .containsAll(card.why().stream().map(PersonValue::value).toList());
                }
            }
        });
    }

    private void compare(Directory directory, Viewer viewer, DirectoryQuery query) {
        Set<UUID> found = found(directory, viewer, query);
        Set<UUID> expected = reference.find(viewer, query);
        if (!found.equals(expected)) {
            assertThat(found).as("%s as %s", query, viewer).isEqualTo(expected);
        }
    }

    private Set<UUID> found(Directory directory, Viewer viewer, DirectoryQuery query) {
        var found = new TreeSet<UUID>();
        DirectoryQuery next = query;
        for (int page = 0; page < 30; page++) {
            DirectoryPage result = directory.search(viewer, next);
            if (!result.spelledAs().isEmpty()) {
                return found;
            }
            for (PersonCard card : result.people()) {
                assertThat(found.add(card.id().value())).as("shown once").isTrue();
            }
            if (result.next() == null) {
                return found;
            }
            next = query.startingAfter(result.next());
        }
        throw new AssertionError("more pages than people");
    }

    private Viewer viewer() {
        var tags = new ArrayList<>(List.of(Tags.EVERYONE));
        switch (random.nextInt(5)) {
            case 0 -> {
                return Viewer.ANYONE;
            }
            case 1 -> tags.add(Tags.MEMBER);
            case 2 -> tags.add(Tags.workshop(pick(people.workshops)));
            case 3 -> {
                tags.add(Tags.MEMBER);
                tags.add(Tags.workshop(pick(people.workshops)));
                tags.add(Tags.workshop(WorkshopId.random()));
            }
            default -> {
                Said self = pick(reference.all());
                tags.add(Tags.self(self.id()));
                self.circle().forEach(w -> tags.add(Tags.workshop(w)));
            }
        }
        return new Viewer(
                Optional.of(new AccountId(UUID.randomUUID())), List.copyOf(new TreeSet<>(tags)));
    }

    private DirectoryQuery query() {
        String text = pick(people.words);
        if (random.nextInt(6) == 0) {
            text = text.substring(0, mark.length() + 1);
        }
        if (random.nextInt(3) == 0) {
            text += " " + pick(people.words);
        }
        if (random.nextInt(3) == 0) {
            text =
                    random.nextBoolean()
                            ? text + " " + pick(RandomPeople.SHORT)
                            : pick(RandomPeople.SHORT) + " " + mark;
        }
        var query = DirectoryQuery.of(text);
        return switch (random.nextInt(14)) {
            case 12 -> DirectoryQuery.of("").with(Filter.TOPIC, pick(TOPICS));
            case 13 ->
                    DirectoryQuery.of(random.nextBoolean() ? mark : text)
                            .with(Filter.TOPIC, pick(TOPICS), pick(TOPICS));
            case 0 -> query.with(Filter.EXPERTISE, pick(people.words));
            case 1 -> query.with(Filter.LANGUAGE, pick(people.words), pick(people.words));
            case 2 -> DirectoryQuery.of(mark).with(Filter.BODY, pick(people.slugs));
            case 3 ->
                    DirectoryQuery.of("").with(Filter.WORKSHOP, pick(people.workshops).toString());
            case 4 -> DirectoryQuery.of(mark).with(Filter.OFFER, pick(people.words));
            case 5 -> DirectoryQuery.of("").with(Filter.ASK, mark + " " + pick(RandomPeople.SHORT));
            default -> query;
        };
    }

    private Directory directory(EntrySearch entries, Spelling like) {
        return SearchOnly.directory(jdbc, entries, own, like, facets);
    }

    /** Words spelled alike are another question, which only takes time where exact ones count. */
    private static final class ExactSpelling extends Spelling {
        ExactSpelling(JdbcClient jdbc) {
            super(jdbc);
        }

        @Override
        List<String> like(Own.Self viewer, String word) {
            return List.of();
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
