package org.plenary.directory;

import java.util.List;

/**
 * Everything of one person, for those who may change it.
 *
 * @param version what a change is made from
 * @param claimed whether an account stands behind it; from then on only its owner changes it
 */
public record Profile(
        PersonId id,
        long version,
        List<PersonValue> values,
        List<Affiliation> affiliations,
        boolean claimed,
        boolean mine) {

    public String name() {
        return values.stream()
                .filter(v -> v.field() == Field.FULL_NAME)
                .findFirst()
                .map(PersonValue::value)
                .orElse("");
    }
}
