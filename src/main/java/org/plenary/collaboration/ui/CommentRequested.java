package org.plenary.collaboration.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;

/** Someone wants to comment on the selected words; positions are relative ones, as JSON. */
@DomEvent("comment-requested")
public class CommentRequested extends ComponentEvent<SharedTextEditor> {
    private final String start;
    private final String end;
    private final String quote;

    public CommentRequested(
            SharedTextEditor source,
            boolean fromClient,
            @EventData("event.detail.start") String start,
            @EventData("event.detail.end") String end,
            @EventData("event.detail.quote") String quote) {
        super(source, fromClient);
        this.start = start;
        this.end = end;
        this.quote = quote;
    }

    public String start() {
        return start;
    }

    public String end() {
        return end;
    }

    /** At most 1,000 characters. The browser sent it, so it is a claim like any other input. */
    public String quote() {
        return quote;
    }
}
