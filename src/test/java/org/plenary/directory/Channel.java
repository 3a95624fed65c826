package org.plenary.directory;

import static org.plenary.directory.Field.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * Ways on which something said of a person could come out, with the fields that each carries: the
 * reference. Ways to reach somebody are in none but where they were asked for.
 */
enum Channel {
    /** Found by the word, and the word offered for a misspelt one. */
    MATCH(without(SORT_NAME, PRONUNCIATION, EMAIL, PHONE, ADDRESS)),
    RESULT(EnumSet.of(FULL_NAME, HEADLINE, AFFILIATION, JURISDICTION, SECTOR, LANGUAGE, EXPERTISE)),
    /** The line of a result that says what somebody is today. */
    POSITION(EnumSet.of(AFFILIATION)),
    FACET(EnumSet.of(JURISDICTION, SECTOR, LANGUAGE, EXPERTISE)),
    /** Page, vCard, code and API before anything is asked for. */
    PAGE(without(EMAIL, PHONE, ADDRESS)),
    ASKED_PAGE(EnumSet.allOf(Field.class)),
    CARD(without(SORT_NAME, PRONUNCIATION, SECTOR, OFFER, ASK)),
    CODE(EnumSet.of(FULL_NAME, EMAIL, PHONE, ORCID, AFFILIATION)),
    LIST(without(SORT_NAME, PRONUNCIATION, ABOUT, EMAIL, PHONE, ADDRESS)),
    /** A guess of the value is answered as one; whether it stands in the other entry too. */
    MERGE(without(AFFILIATION));

    private final Set<Field> carried;

    Channel(Set<Field> carried) {
        this.carried = carried;
    }

    boolean carries(Field field) {
        return carried.contains(field);
    }

    private static Set<Field> without(Field first, Field... more) {
        return EnumSet.complementOf(EnumSet.of(first, more));
    }
}
