package org.plenary.directory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.plenary.workshop.WorkshopId;

/** Finds by reading everything that everybody says and asking of each value whom it is for. */
final class SlowReference {
    /**
     * One person.
     *
     * @param bodies slugs with whom each tie is for
     */
    record Said(
            PersonId id,
            List<PersonValue> values,
            Map<String, Audience> bodies,
            List<WorkshopId> circle) {}

    /**
     * A session that names people.
     *
     * @param agreed those whom it names, to people of its workshop
     */
    record Talk(String topic, WorkshopId workshop, Set<PersonId> agreed) {}

    private final List<Talk> talks = new ArrayList<>();
    private final Map<PersonId, Said> people = new HashMap<>();
    private final Map<String, Set<String>> cut = new HashMap<>();

    void add(Said person) {
        people.put(person.id(), person);
    }

    void add(Talk talk) {
        talks.add(talk);
    }

    List<Said> all() {
        return List.copyOf(people.values());
    }

    Set<UUID> find(Viewer viewer, DirectoryQuery query) {
        var found = new TreeSet<UUID>();
        people.values().stream()
                .filter(p -> matches(viewer, p, query))
                .forEach(p -> found.add(p.id().value()));
        return found;
    }

    /** What a search with the filter taken away counts for each of its values. */
    Map<String, Integer> count(Viewer viewer, DirectoryQuery query, Field field) {
        var counts = new HashMap<String, Integer>();
        for (UUID id : find(viewer, query)) {
            new HashSet<>(
                            seen(viewer, people.get(new PersonId(id))).stream()
                                    .filter(v -> v.field() == field)
                                    .map(PersonValue::value)
                                    .toList())
                    .forEach(value -> counts.merge(value, 1, Integer::sum));
        }
        return counts;
    }

    /** Everything of the person that the viewer may read. */
    Set<String> readable(Viewer viewer, PersonId person) {
        Said said = people.get(person);
        var texts = new HashSet<String>();
        seen(viewer, said).forEach(v -> texts.add(v.value()));
        said.bodies()
                .forEach((slug, audience) -> {
                    if (sees(viewer, said, audience)) {
                        texts.add("Auditor, Body " + slug);
                    }
                });
        return texts;
    }

    private boolean matches(Viewer viewer, Said person, DirectoryQuery query) {
        List<PersonValue> seen = seen(viewer, person);
        var texts =
                new ArrayList<>(
                        seen.stream()
                                .filter(v -> !v.field().isContact())
                                .map(PersonValue::value)
                                .toList());
        person.bodies()
                .forEach((slug, audience) -> {
                    if (sees(viewer, person, audience)) {
                        texts.add("Auditor Body " + slug);
                    }
                });
        return seen.stream().anyMatch(v -> v.field() == Field.FULL_NAME)
                && Tokens.asked(query.text()).stream().allMatch(w -> begins(texts, w))
                && query.filters().entrySet().stream()
                        .allMatch(f ->
                                f.getValue().stream()
                                        .anyMatch(v ->
                                                narrowed(viewer, person, seen, f.getKey(), v)));
    }

    private boolean narrowed(
            Viewer viewer, Said person, List<PersonValue> seen, Filter filter, String value) {
        return switch (filter) {
            case EXPERTISE -> has(seen, Field.EXPERTISE, value::equals);
            case JURISDICTION -> has(seen, Field.JURISDICTION, value::equals);
            case LANGUAGE -> has(seen, Field.LANGUAGE, value::equals);
            case SECTOR -> has(seen, Field.SECTOR, value::equals);
            case OFFER -> has(seen, Field.OFFER, v -> holds(v, value));
            case ASK -> has(seen, Field.ASK, v -> holds(v, value));
            case TOPIC ->
                    talks.stream()
                            .filter(t -> t.topic().equals(value))
                            .filter(t -> viewer.tags().contains(Tags.workshop(t.workshop())))
                            .anyMatch(t -> t.agreed().contains(person.id()));
            case BODY ->
                    person.bodies().containsKey(value)
                            && sees(viewer, person, person.bodies().get(value));
            case WORKSHOP ->
                    person.circle().stream()
                            .anyMatch(w ->
                                    w.toString().equals(value)
                                            && (viewer.tags().contains(Tags.workshop(w))
                                                    || isSelf(viewer, person)));
        };
    }

    private static boolean has(List<PersonValue> seen, Field field, Predicate<String> which) {
        return seen.stream().anyMatch(v -> v.field() == field && which.test(v.value()));
    }

    private boolean holds(String text, String words) {
        return Tokens.asked(words).stream().allMatch(w -> begins(List.of(text), w));
    }

    private boolean begins(List<String> texts, String word) {
        return texts.stream()
                .anyMatch(t ->
                        cut.computeIfAbsent(t, Tokens::stored).stream()
                                .anyMatch(token -> token.startsWith(word)));
    }

    private static List<PersonValue> seen(Viewer viewer, Said person) {
        return person.values().stream().filter(v -> sees(viewer, person, v.audience())).toList();
    }

    private static boolean sees(Viewer viewer, Said person, Audience audience) {
        boolean owner = isSelf(viewer, person);
        boolean shared =
                person.circle().stream().anyMatch(w -> viewer.tags().contains(Tags.workshop(w)));
        return switch (audience) {
            case PUBLIC -> true;
            case MEMBERS -> owner || shared || viewer.tags().contains(Tags.MEMBER);
            case SHARED_WORKSHOPS -> owner || shared;
            case ONLY_ME -> owner;
        };
    }

    private static boolean isSelf(Viewer viewer, Said person) {
        return viewer.self().filter(person.id()::equals).isPresent();
    }
}
