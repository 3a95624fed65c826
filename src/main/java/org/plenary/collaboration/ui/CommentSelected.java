package org.plenary.collaboration.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Someone pressed the words of a comment, or its entry in the margin. */
@DomEvent("comment-selected")
public class CommentSelected extends ComponentEvent<SharedTextEditor> {
    private final String commentId;

    public CommentSelected(
            SharedTextEditor source,
            boolean fromClient,
            @EventData("event.detail.id") String commentId) {
        super(source, fromClient);
        this.commentId = commentId;
    }

    public String commentId() {
        return commentId;
    }
}
