package org.plenary.base;

/**
 * Somebody else changed the same thing first. Carries both texts so that the writer can be shown
 * them; nothing was overwritten.
 */
public class StaleChange extends RuntimeException {
    private final String mine;
    private final String theirs;

    /**
     * @param what the thing in the reader's words, such as "The workshop's title"
     * @param mine the text that was about to be saved
     * @param theirs the text that is stored now
     */
    public StaleChange(String what, String mine, String theirs) {
        super(
                what
                        + " was changed by someone else while you were editing. Nothing was overwritten.");
        this.mine = mine;
        this.theirs = theirs;
    }

    public String mine() {
        return mine;
    }

    public String theirs() {
        return theirs;
    }
}
