package org.plenary.directory;

/** The kinds of people who look at somebody, and whom an audience lets see: the reference. */
enum Onlooker {
    SIGNED_OUT,
    /** Has an account, is no member and shared no workshop. */
    OUTSIDER,
    /** Takes part in another workshop. */
    ELSEWHERE,
    MEMBER,
    /** No member, but shared a workshop with the person. */
    PARTICIPANT,
    ORGANIZER,
    /** An organizer of the network who shared the workshop too. */
    HOST,
    ADMINISTRATOR,
    THE_PERSON;

    /** Lists of people, imports and merges are theirs. */
    boolean keepsTheDirectory() {
        return this == ORGANIZER || this == HOST || this == ADMINISTRATOR;
    }

    boolean isIn(Audience audience) {
        return switch (audience) {
            case PUBLIC -> true;
            case MEMBERS -> this != SIGNED_OUT && this != OUTSIDER && this != ELSEWHERE;
            case SHARED_WORKSHOPS -> this == PARTICIPANT || this == HOST || this == THE_PERSON;
            case ONLY_ME -> this == THE_PERSON;
        };
    }
}
