package org.plenary.directory;

import java.util.List;

/**
 * One result, holding only what the viewer may see.
 *
 * @param position what the person is today, "Director, NIST"; the latest of several; empty when
 *     nothing
 * @param photo whether there is one for the viewer
 * @param why the visible values in which the asked words stand, at most three; empty when nothing
 *     was asked
 * @param facts visible affiliations, jurisdictions, sectors, languages and expertise, for a table
 */
public record PersonCard(
        PersonId id,
        String name,
        String headline,
        String position,
        boolean photo,
        List<PersonValue> why,
        List<PersonValue> facts) {

    /** Values of one field, in the person's order. */
    public List<String> of(Field field) {
        return facts.stream().filter(v -> v.field() == field).map(PersonValue::value).toList();
    }
}
