package org.plenary.directory;

import java.util.List;
import java.util.Set;

/**
 * One person, holding only what the viewer may see.
 *
 * @param values without affiliations, in the order in which the person put them
 * @param affiliations present ones first, then the latest
 * @param askable contact fields that are there for the viewer but were not asked for yet
 */
public record PersonDetails(
        PersonId id, List<PersonValue> values, List<Affiliation> affiliations, Set<Field> askable) {

    public PersonDetails(PersonId id, List<PersonValue> values, List<Affiliation> affiliations) {
        this(id, values, affiliations, Set.of());
    }

    public List<PersonValue> of(Field field) {
        return values.stream().filter(v -> v.field() == field).toList();
    }

    /** The first value of the field, or empty text. */
    public String first(Field field) {
        return of(field).stream().findFirst().map(PersonValue::value).orElse("");
    }
}
