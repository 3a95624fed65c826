package org.plenary.directory;

/** Whether somebody whose name is visible can be written to, and if not, why. */
public enum Reach {
    OPEN(""),
    YOURSELF("This is you."),
    NO_ACCOUNT("Nobody has claimed this entry yet, so no message can reach this person."),
    NOT_WANTED("This person does not take messages here."),
    MEMBERS_ONLY("Members of the network can write to this person.");

    private final String words;

    Reach(String words) {
        this.words = words;
    }

    /** What the page says instead of the button; empty when it can be pressed. */
    public String words() {
        return words;
    }
}
