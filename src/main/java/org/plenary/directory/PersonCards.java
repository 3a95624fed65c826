package org.plenary.directory;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a result's card from what the viewer sees of a person. */
final class PersonCards {
    private static final int MOST_REASONS = 3;

    /** On the card anyway. */
    private static final Set<Field> SHOWN =
            EnumSet.of(Field.FULL_NAME, Field.SORT_NAME, Field.HEADLINE);

    private static final Set<Field> FACTS =
            EnumSet.of(
                    Field.AFFILIATION,
                    Field.JURISDICTION,
                    Field.SECTOR,
                    Field.LANGUAGE,
                    Field.EXPERTISE);

    private PersonCards() {}

    /** Null when the name is not visible: between the search and the reading it was hidden. */
    static @Nullable PersonCard card(
            PersonId id, List<PersonValue> seen, List<List<String>> words) {
        Optional<String> name = first(seen, Field.FULL_NAME);
        return name.map(n ->
                        new PersonCard(
                                id,
                                n,
                                first(seen, Field.HEADLINE).orElse(""),
                                reasons(seen, words),
                                seen.stream().filter(v -> FACTS.contains(v.field())).toList()))
                .orElse(null);
    }

    private static Optional<String> first(List<PersonValue> seen, Field field) {
        return seen.stream().filter(v -> v.field() == field).map(PersonValue::value).findFirst();
    }

    private static List<PersonValue> reasons(List<PersonValue> seen, List<List<String>> words) {
        return seen.stream()
                .filter(v -> !SHOWN.contains(v.field()))
                .filter(v -> !v.field().isContact())
                .filter(v -> words.stream().anyMatch(alternatives -> answers(v, alternatives)))
                .limit(MOST_REASONS)
                .toList();
    }

    private static boolean answers(PersonValue value, List<String> alternatives) {
        return Tokens.stored(value.value()).stream()
                .anyMatch(t -> alternatives.stream().anyMatch(t::startsWith));
    }
}
