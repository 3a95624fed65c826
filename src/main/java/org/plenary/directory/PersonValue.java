package org.plenary.directory;

/**
 * One value of one field.
 *
 * @param detail language of a name, label of a link; empty when there is none
 */
public record PersonValue(Field field, String value, String detail, Audience audience) {
    public PersonValue(Field field, String value) {
        this(field, value, "", field.startsAs());
    }

    public PersonValue(Field field, String value, Audience audience) {
        this(field, value, "", audience);
    }
}
