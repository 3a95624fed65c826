package org.plenary.directory;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What can be found of one person, from what is said of them. Everything that writes entries goes
 * through here.
 *
 * @param sortKey the place in the order of names; empty when there is no name, and so no entry
 * @param lexemes tags with tokens; never of the person's own tag, as a viewer's own entry is
 *     compared without the index
 */
record EntryText(String sortKey, Set<String> lexemes) {
    /** Fields that place or describe a name without being looked for. */
    private static final Set<Field> SILENT = Set.of(Field.SORT_NAME, Field.PRONUNCIATION);

    private static final Set<Field> NAMES = Set.of(Field.FULL_NAME, Field.OTHER_NAME);

    /**
     * Bytes of an entry: PostgreSQL takes less than a megabyte. Somebody with a long profile and
     * many workshops can come near it; what is furthest from the name is then not found.
     */
    private static final int LARGEST = 900_000;

    /**
     * @param field null for a workshop
     * @param value the words
     * @param whole what a filter asks for: the value, a body's slug, a workshop's id
     */
    record Said(@Nullable Field field, String value, String whole, Collection<String> tags) {
        boolean is(Field which) {
            return field == which;
        }
    }

    static EntryText of(List<Said> said) {
        return of(said, EntryText::tokens);
    }

    static EntryText of(List<Said> said, Function<Said, Set<String>> tokens) {
        String key = sortKey(said);
        var lexemes = new LinkedHashSet<String>();
        int room = key.isEmpty() ? 0 : LARGEST;
        Collection<String> named =
                said.stream()
                        .filter(s -> s.is(Field.FULL_NAME))
                        .map(Said::tags)
                        .findFirst()
                        .orElse(List.of());
        for (Said one : inOrder(said)) {
            // who may not see the name finds nobody by the rest, so it stands for the narrower of
            // both
            Collection<String> both = Tags.narrower(named, one.tags());
            List<String> shared = both.stream().filter(t -> !Tags.isSelf(t)).toList();
            room = add(Lexemes.stored(shared, tokens.apply(one)), lexemes, room);
        }
        return new EntryText(key, lexemes);
    }

    /** Names first and long texts last, as the end is what may not fit. */
    private static List<Said> inOrder(List<Said> said) {
        return said.stream()
                .sorted(
                        Comparator.comparing((Said r) -> r.is(Field.ABOUT))
                                .thenComparing(r -> r.field() == null ? 99 : r.field().ordinal()))
                .toList();
    }

    /** Adds what fits, and gives the room that is left. */
    private static int add(List<String> more, Set<String> lexemes, int room) {
        int left = room;
        for (String lexeme : more) {
            // at most three bytes for a UTF-16 unit
            left -= 3 * lexeme.length();
            if (left < 0) {
                return left;
            }
            lexemes.add(lexeme);
        }
        return left;
    }

    /** What somebody is found by who may see the value. */
    static Set<String> tokens(Said said) {
        var tokens = new LinkedHashSet<String>();
        if (said.field() == null) {
            tokens.add(Tokens.whole(Filter.WORKSHOP, said.whole()));
            return tokens;
        }
        // who could find by an address would be told it letter by letter, past what counts looks
        if (SILENT.contains(said.field()) || said.field().isContact()) {
            return tokens;
        }
        Set<String> words = Tokens.stored(said.value());
        words.forEach(w -> {
            tokens.add(w);
            tokens.addAll(Tokens.beginnings(w));
        });
        if (said.is(Field.FULL_NAME)) {
            tokens.add(Lexemes.NAMED);
        }
        Filter.of(said.field())
                .ifPresent(filter -> {
                    if (filter.typed()) {
                        words.forEach(w -> tokens.add(Tokens.within(filter, w)));
                    } else {
                        tokens.add(Tokens.whole(filter, said.whole()));
                    }
                });
        return tokens;
    }

    /** People stand in the order of their sort name, or of their name as they write it. */
    private static String sortKey(List<Said> said) {
        Map<Field, String> first =
                said.stream()
                        .filter(r ->
                                r.is(Field.SORT_NAME)
                                        || r.field() != null && NAMES.contains(r.field()))
                        .collect(
                                Collectors.toMap(
                                        r -> java.util.Objects.requireNonNull(r.field()),
                                        Said::value,
                                        (a, b) -> a));
        String name = first.getOrDefault(Field.FULL_NAME, "");
        return name.isEmpty() ? "" : Tokens.fold(first.getOrDefault(Field.SORT_NAME, name));
    }
}
