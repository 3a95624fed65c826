package org.plenary.framework;

/** What can be done with a framework; {@link FrameworkRules} says by whom and in which state. */
public enum FrameworkAction {
    READ("Read it"),
    /** Title, what it is about, the workshops it draws on. */
    DESCRIBE("Change what it is about"),
    /** Add, write, move and delete items directly. */
    EDIT_ITEMS("Change its items"),
    /** Propose amendments and counter-proposals; who proposed one may always withdraw it. */
    PROPOSE("Propose amendments"),
    DISCUSS("Take part in the discussion"),
    /** Accept and reject amendments. */
    DECIDE("Decide on amendments"),
    LINK_EVIDENCE("Link evidence"),
    /** Confirm evidence whose passage changed. */
    RECONFIRM_EVIDENCE("Confirm changed evidence"),
    /** What became of a finding, or of a statement from outside. */
    SET_DISPOSITION("Say what became of a finding"),
    /** Let adoption pass over an open matter, with a recorded reason. */
    WAIVE("Waive an open matter"),
    /** Take a position for a body that one speaks for. */
    TAKE_POSITION("Take a position"),
    /** Open and close polls and comment periods, record what a body said elsewhere. */
    CONSULT("Run polls and comment periods"),
    /** Let statements from outside through, or not. */
    MODERATE("Moderate statements"),
    /** Give and take seats. */
    APPOINT("Give seats"),
    OPEN_CONSULTATION("Open the consultation"),
    BACK_TO_DRAFT("Take it back to draft"),
    ADOPT("Adopt it"),
    /** Begin a corrigendum or the next version. */
    CORRECT("Begin a correction"),
    /** Report the progress of any action, not only of those one's body leads. */
    REPORT_PROGRESS_FOR_ANY("Report progress on any action");

    private final String word;

    FrameworkAction(String word) {
        this.word = word;
    }

    /** Follows "may": "Change its items". */
    public String word() {
        return word;
    }
}
