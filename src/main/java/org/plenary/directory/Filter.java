package org.plenary.directory;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a search can be narrowed by. Of one filter's values any, of several filters all hold. */
public enum Filter {
    EXPERTISE("Expertise", Field.EXPERTISE, 100),
    JURISDICTION("Jurisdiction", Field.JURISDICTION, 100),
    SECTOR("Sector", Field.SECTOR, 40),
    /** A member body by its slug: somebody shows that they belong or belonged to it. */
    BODY("Member body", Field.AFFILIATION, 80),
    LANGUAGE("Language", Field.LANGUAGE, 60),
    /**
     * A workshop by its id, among those that the viewer takes part in: people who agreed to be
     * listed there.
     */
    WORKSHOP("Workshop", null, 36),
    /**
     * Typed words of a session's title, its workshop or its topics: people whom the session names
     * to the viewer, see {@link SessionNames}.
     */
    TOPIC("Session topic", null, 100),
    /** Typed words that all stand in one offer. */
    OFFER("Offers", Field.OFFER, 100),
    /** Typed words that all stand in one thing that somebody looks for. */
    ASK("Looks for", Field.ASK, 100);

    private final String words;
    private final @Nullable Field field;
    private final int longest;

    Filter(String words, @Nullable Field field, int longest) {
        this.words = words;
        this.field = field;
        this.longest = longest;
    }

    public String words() {
        return words;
    }

    /** UTF-16 units that a value may have. */
    public int longest() {
        return longest;
    }

    /** Whether it is typed; the others are chosen from counted values. */
    public boolean typed() {
        return this == TOPIC || this == OFFER || this == ASK;
    }

    /** As it stands in an address and in the index. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    Optional<Field> field() {
        return Optional.ofNullable(field);
    }

    /** The filter whose values people say of themselves in this field, if there is one. */
    public static Optional<Filter> of(@Nullable Field field) {
        for (Filter filter : values()) {
            if (field != null && filter.field == field) {
                return Optional.of(filter);
            }
        }
        return Optional.empty();
    }
}
