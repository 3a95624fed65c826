package org.plenary.collaboration.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.Locale;
import org.plenary.collaboration.DocumentId;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of one shared document, edited in place. Keystrokes travel over the collaboration
 * socket, never through Flow; what one may do there the socket asks for itself.
 */
@Tag("plenary-editor")
@JsModule("./editor/plenary-editor.ts")
public class SharedTextEditor extends Component implements HasSize, HasStyle {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * @param epoch the document's epoch; a client of another one is told to start afresh
     * @param authorKey the opaque key under which this person's suggestions stand in the document
     */
    public SharedTextEditor(DocumentId document, long epoch, String authorKey) {
        getElement().setAttribute("document-id", document.value().toString());
        getElement().setAttribute("epoch", Long.toString(epoch));
        getElement().setAttribute("user-key", authorKey);
    }

    /** What a screen reader calls the text, such as "Summary of the opening session". */
    public void setLabel(String label) {
        getElement().setAttribute("label", label);
    }

    /** The main language of the text. */
    public void setLanguage(Locale language) {
        getElement().setAttribute("lang", language.toLanguageTag());
    }

    /** The comments to show in the text and its margin. */
    public void setComments(List<CommentMark> comments) {
        getElement().setProperty("comments", JSON.writeValueAsString(comments));
    }

    /** Shows and selects the passage with this block id. */
    public void jumpToPassage(String blockId) {
        getElement().callJsFunction("jumpToPassage", blockId);
    }

    /** Shows and selects the words of a comment. */
    public void jumpToComment(String commentId) {
        getElement().callJsFunction("jumpToComment", commentId);
    }

    public void focusText() {
        getElement().callJsFunction("focusText");
    }

    /** Someone selected words and wants to comment on them. */
    public Registration addCommentRequestedListener(
            ComponentEventListener<CommentRequested> listener) {
        return addListener(CommentRequested.class, listener);
    }

    /** Someone pressed the words of a comment, or its entry in the margin. */
    public Registration addCommentSelectedListener(
            ComponentEventListener<CommentSelected> listener) {
        return addListener(CommentSelected.class, listener);
    }

    /** The marked passages, or their words, changed. */
    public Registration addPassagesChangedListener(
            ComponentEventListener<PassagesChanged> listener) {
        return addListener(PassagesChanged.class, listener);
    }

    /** The session ended while the editor was open; what was unsaved is kept in the browser. */
    public Registration addSignedOutListener(ComponentEventListener<SignedOut> listener) {
        return addListener(SignedOut.class, listener);
    }
}
