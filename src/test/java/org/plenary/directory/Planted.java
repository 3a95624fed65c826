package org.plenary.directory;

import org.plenary.access.AccountId;

/**
 * Somebody with a secret word in each field. Either the name is for everyone and the rest for the
 * audience, or the name is for the audience and the rest for everyone.
 */
record Planted(
        String mark, boolean hidesName, Audience audience, AccountId account, PersonId person) {

    Audience audienceOf(Field field) {
        boolean name = field == Field.FULL_NAME || field == Field.SORT_NAME;
        return name == hidesName ? audience : Audience.PUBLIC;
    }

    /** The reference: whoever may not see the name is shown nothing of the person. */
    boolean shows(Field field, Onlooker who, Channel channel) {
        return channel.carries(field) && isThereFor(who) && who.isIn(audienceOf(field));
    }

    boolean isThereFor(Onlooker who) {
        return who.isIn(audienceOf(Field.FULL_NAME));
    }

    /** One word, of one length for all and short enough for an ORCID's column. */
    String secret(Field field) {
        return secret(mark, hidesName, audience, field);
    }

    static String secret(String mark, boolean hidesName, Audience audience, Field field) {
        return "s%d%d%d%s"
                .formatted(field.ordinal() + 10, audience.ordinal(), hidesName ? 1 : 0, mark);
    }

    String value(Field field) {
        return switch (field) {
            case FULL_NAME -> "Person " + mark + " " + secret(field);
            case EMAIL -> secret(field) + "@example.org";
            default -> secret(field);
        };
    }

    @Override
    public String toString() {
        return (hidesName ? "name for " : "values for ") + audience;
    }
}
