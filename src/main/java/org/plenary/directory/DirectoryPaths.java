package org.plenary.directory;

import org.plenary.access.AccountId;
import org.plenary.workshop.SessionId;

/** Paths of this module's pages, from the server's root. */
public final class DirectoryPaths {
    private DirectoryPaths() {}

    public static String directory() {
        return "/app/directory";
    }

    public static String person(PersonId person) {
        return directory() + "/people/" + person;
    }

    public static String newPerson() {
        return directory() + "/people/new";
    }

    public static String editPerson(PersonId person) {
        return person(person) + "/edit";
    }

    /** The current account's own profile. */
    public static String me() {
        return directory() + "/me";
    }

    public static String bodies() {
        return directory() + "/bodies";
    }

    public static String body(String slug) {
        return bodies() + "/" + slug;
    }

    public static String newBody() {
        return bodies() + "/new";
    }

    public static String editBody(String slug) {
        return body(slug) + "/edit";
    }

    /** Conversations of the current account. */
    public static String messages() {
        return "/app/messages";
    }

    public static String conversation(ConversationId conversation) {
        return messages() + "/" + conversation;
    }

    /** Where a message to the person begins. */
    public static String writeTo(PersonId person) {
        return messages() + "/to/" + person;
    }

    /** Where an introduction of the person to somebody else begins. */
    public static String introduce(PersonId person) {
        return messages() + "/introduce/" + person;
    }

    /** Reported messages, for administrators. */
    public static String reports() {
        return "/app/administration/messages";
    }

    /** Entries that may be about the same person or body, and merges that can be undone. */
    public static String duplicates() {
        return directory() + "/duplicates";
    }

    /** The preview of merging two people. */
    public static String mergePeople(String kept, String gone) {
        return directory() + "/merge/people?keep=" + kept + (gone.isEmpty() ? "" : "&with=" + gone);
    }

    /** The preview of merging two bodies. */
    public static String mergeBodies(String kept, String gone) {
        return directory() + "/merge/bodies?keep=" + kept + (gone.isEmpty() ? "" : "&with=" + gone);
    }

    /** What erasing the person takes away, and doing it. */
    public static String erasePerson(PersonId person) {
        return person(person) + "/erase";
    }

    /** The same for an account, which may have no profile. */
    public static String eraseAccount(AccountId account) {
        return directory() + "/accounts/" + account + "/erase";
    }

    /** Where organizers bring people in from a file. */
    public static String importPeople() {
        return directory() + "/import";
    }

    /** Where organizers take a list of people out. */
    public static String exportPeople() {
        return directory() + "/export";
    }

    /** The searches that the current account keeps, with their newcomers. */
    public static String savedSearches() {
        return directory() + "/searches";
    }

    /** Who took part in a session, as far as may be said, and words passed on to them. */
    public static String throughWork(SessionId session) {
        return directory() + "/sessions/" + session;
    }

    /** Entries of nobody, that show who walks through the directory. */
    public static String canaries() {
        return "/app/administration/canaries";
    }

    /** Entries that need an organizer. */
    public static String upkeep() {
        return directory() + "/upkeep";
    }
}
