package org.plenary.summary;

/** What moves a summary from one state to another. */
public enum SummaryAction {
    SEND_FOR_REVIEW("Send for review"),
    RETURN_TO_DRAFTING("Return to drafting"),
    APPROVE("Approve"),
    PUBLISH("Publish"),
    CORRECT("Correct");

    private final String word;

    SummaryAction(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
