package org.plenary.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
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
import org.plenary.testing.PlenaryTest;
import org.plenary.workshop.WorkshopId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What is searched, against a slow reference that reads every value and asks who it is for. */
@PlenaryTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryVisibilityTest {
    private static final int PEOPLE = 200;
    private static final int SEARCHES = 10_000;
    private static final List<Field> SAID =
            List.of(
                    Field.HEADLINE,
                    Field.ABOUT,
                    Field.EXPERTISE,
                    Field.OFFER,
                    Field.ASK,
                    Field.LANGUAGE,
                    Field.JURISDICTION,
                    Field.EMAIL,
                    Field.PHONE,
                    Field.ADDRESS);

    @Autowired Directory directory;
    @Autowired PersonValues store;
    @Autowired TransactionTemplate transaction;

    private final Random random = new Random(20241120);
    private final String mark = "q" + Long.toString(System.nanoTime(), 36);
    private final List<String> words = new ArrayList<>();
    private final Map<PersonId, List<PersonValue>> said = new HashMap<>();
    private final Map<String, Set<String>> cut = new HashMap<>();
    private final Map<PersonId, String> selves = new HashMap<>();

    @BeforeAll
    void people() {
        for (int i = 0; i < 60; i++) {
            words.add(mark + Integer.toString(i * 7919 % 1296 + 1296, 36));
        }
        for (int i = 0; i < PEOPLE; i++) {
            transaction.executeWithoutResult(t -> {
                PersonId id = store.create(null);
                List<PersonValue> values = values();
                store.replace(id, values);
                said.put(id, values);
            });
        }
    }

    @Test
    void ten_thousand_searches_find_exactly_what_the_viewer_may_match() {
        for (int i = 0; i < SEARCHES; i++) {
            Viewer viewer = viewer();
            DirectoryQuery query = query();
            Set<UUID> found = found(viewer, query);
            Set<UUID> expected = expected(viewer, query);
            if (!found.equals(expected)) {
                assertThat(found).as("%s as %s", query, viewer).isEqualTo(expected);
            }
        }
    }

    @Test
    void a_card_shows_nothing_that_the_viewer_may_not_see() {
        for (int i = 0; i < 500; i++) {
            Viewer viewer = viewer();
            for (PersonCard card : directory.search(viewer, query()).people()) {
                Set<String> visible =
                        said.get(card.id()).stream()
                                .filter(v -> sees(viewer, card.id(), v))
                                .map(PersonValue::value)
                                .collect(Collectors.toSet());
                assertThat(visible).contains(card.name());
                assertThat(visible)
                        .containsAll(card.why().stream().map(PersonValue::value).toList());
            }
        }
    }

    private Set<UUID> found(Viewer viewer, DirectoryQuery query) {
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

    private Set<UUID> expected(Viewer viewer, DirectoryQuery query) {
        return said.keySet().stream()
                .filter(p -> matches(viewer, p, query))
                .map(PersonId::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean matches(Viewer viewer, PersonId person, DirectoryQuery query) {
        List<PersonValue> seen =
                said.get(person).stream().filter(v -> sees(viewer, person, v)).toList();
        boolean named = seen.stream().anyMatch(v -> v.field() == Field.FULL_NAME);
        boolean worded =
                Tokens.asked(query.text()).stream()
                        .allMatch(asked ->
                                seen.stream()
                                        .filter(v -> !v.field().isContact())
                                        .flatMap(v -> tokens(v.value()).stream())
                                        .anyMatch(t -> t.startsWith(asked)));
        boolean filtered =
                query.filters().entrySet().stream()
                        .allMatch(f ->
                                seen.stream()
                                        .anyMatch(v ->
                                                v.field() == f.getKey()
                                                        && f.getValue().contains(v.value())));
        return named && worded && filtered;
    }

    private Set<String> tokens(String value) {
        return cut.computeIfAbsent(value, Tokens::stored);
    }

    private boolean sees(Viewer viewer, PersonId person, PersonValue value) {
        boolean owner = viewer.tags().contains(selves.computeIfAbsent(person, Tags::self));
        boolean member = viewer.tags().contains(Tags.MEMBER);
        return switch (value.audience()) {
            case PUBLIC -> true;
            case MEMBERS -> owner || member;
            // nobody of these people has an account, so nobody shared a workshop with them
            case SHARED_WORKSHOPS, ONLY_ME -> owner;
        };
    }

    private Viewer viewer() {
        return switch (random.nextInt(4)) {
            case 0 -> Viewer.ANYONE;
            case 1 -> as(List.of(Tags.EVERYONE, Tags.MEMBER));
            case 2 -> as(List.of(Tags.EVERYONE, Tags.MEMBER, Tags.workshop(WorkshopId.random())));
            default -> as(List.of(Tags.EVERYONE, Tags.self(pick(List.copyOf(said.keySet())))));
        };
    }

    private static Viewer as(List<String> tags) {
        return new Viewer(Optional.of(new AccountId(UUID.randomUUID())), tags);
    }

    private DirectoryQuery query() {
        String text = pick(words);
        if (random.nextInt(3) == 0) {
            text = text.substring(0, mark.length() + 1);
        }
        if (random.nextInt(3) == 0) {
            text += " " + pick(words);
        }
        var query = DirectoryQuery.of(text);
        return random.nextInt(4) == 0 ? query.with(Field.EXPERTISE, pick(words)) : query;
    }

    private List<PersonValue> values() {
        var values = new ArrayList<PersonValue>();
        values.add(
                new PersonValue(
                        Field.FULL_NAME, pick(words) + " " + pick(words), pick(Audience.values())));
        int more = random.nextInt(6);
        for (int i = 0; i < more; i++) {
            values.add(new PersonValue(pick(SAID), pick(words), pick(Audience.values())));
        }
        return values.stream().filter(v -> fits(v, values)).toList();
    }

    private static boolean fits(PersonValue value, List<PersonValue> all) {
        return all.stream()
                .filter(v -> v.field() == value.field())
                .limit(value.field().most())
                .anyMatch(v -> v == value);
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T pick(T[] list) {
        return list[random.nextInt(list.length)];
    }
}
