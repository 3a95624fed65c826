package org.plenary.workshop;

/** Who may read a session's notes; its title and time stand in the programme either way. */
public enum SessionAccess {
    PARTICIPANTS("Everyone at the workshop"),
    INVITED("Only people invited to this session"),
    PUBLIC("Everyone who signs in");

    private final String word;

    SessionAccess(String word) {
        this.word = word;
    }

    /** As it stands on screen. */
    public String word() {
        return word;
    }
}
