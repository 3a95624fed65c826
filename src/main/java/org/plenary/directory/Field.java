package org.plenary.directory;

import java.util.EnumSet;
import java.util.Set;

/** What can be said of a person, with the audience that a new value starts with. */
public enum Field {
    FULL_NAME("Full name", 200, 1, Audience.MEMBERS),
    SORT_NAME("Sorted under", 200, 1, Audience.MEMBERS),
    OTHER_NAME("Name in another script", 200, 5, Audience.MEMBERS),
    PRONUNCIATION("Pronunciation", 200, 1, Audience.MEMBERS),
    HEADLINE("Headline", 200, 1, Audience.MEMBERS),
    ABOUT("About", 4000, 1, Audience.MEMBERS),
    SECTOR("Sector", 40, 1, Audience.MEMBERS),
    JURISDICTION("Jurisdiction", 100, 3, Audience.MEMBERS),
    LANGUAGE("Language", 60, 20, Audience.MEMBERS),
    EXPERTISE("Expertise", 100, 30, Audience.MEMBERS),
    OFFER("Offers", 300, 20, Audience.MEMBERS),
    ASK("Looks for", 300, 20, Audience.MEMBERS),
    LINK("Link", 2000, 10, Audience.MEMBERS),
    ORCID("ORCID", 19, 1, Audience.MEMBERS),
    EMAIL("Email", 254, 3, Audience.ONLY_ME),
    PHONE("Phone", 40, 3, Audience.ONLY_ME),
    ADDRESS("Postal address", 500, 2, Audience.ONLY_ME),
    TIME_ZONE("Time zone", 64, 1, Audience.MEMBERS),
    AFFILIATION("Affiliation", 500, 20, Audience.MEMBERS);

    /** Ways to reach somebody; others are shown them one by one, see {@link ContactDetails}. */
    static final Set<Field> CONTACT = EnumSet.of(EMAIL, PHONE, ADDRESS);

    private final String words;
    private final int longest;
    private final int most;
    private final Audience startsAs;

    Field(String words, int longest, int most, Audience startsAs) {
        this.words = words;
        this.longest = longest;
        this.most = most;
        this.startsAs = startsAs;
    }

    public String words() {
        return words;
    }

    /** UTF-16 units that a value may have. */
    public int longest() {
        return longest;
    }

    /** How many values of this field a person may have. */
    public int most() {
        return most;
    }

    /** Addresses and telephone numbers start as the person's own; the rest as the members'. */
    public Audience startsAs() {
        return startsAs;
    }

    /** Whether it is a way to reach somebody, so that others have to ask for it. */
    public boolean isContact() {
        return CONTACT.contains(this);
    }
}
