package org.plenary.framework.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;

/**
 * The framework as one document to read, its outline beside it. The first pieces are there at once,
 * the rest follows by itself; what others change is renewed in its place.
 */
@JsModule("./framework/document.ts")
final class DocumentPart extends Div {
    private static final int AT_ONCE = 2;
    private static final int PER_PUSH = 8;

    private final transient @Nullable BesideHtml beside;
    private final Nav outline = new Nav();
    private final Div document = new Div();
    private final List<Div> shown = new ArrayList<>();
    private transient List<String> pieces = List.of();
    private String outlineHtml = "";
    private boolean growing;

    /** Without evidence beside the text. */
    DocumentPart() {
        this(null);
    }

    /**
     * @param beside gives the evidence of the items that a reader comes near
     */
    DocumentPart(@Nullable BesideHtml beside) {
        this.beside = beside;
        addClassName("framework-document");
        getElement().setAttribute("data-evidence", beside == null ? "none" : "beside");
        if (beside != null) {
            getElement().executeJs("window.Plenary.beside(this)");
        }
        outline.addClassName("framework-outline");
        outline.getElement().setAttribute("aria-label", "Contents");
        document.addClassName("framework-pages");
        add(outline, document);
        // a place in the same page needs no answer from the server
        outline.getElement()
                .executeJs(
                        """
                        this.addEventListener('click', (e) => {
                          const link = e.target.closest('a');
                          const there = link && document.getElementById(link.hash.slice(1));
                          if (!there || e.ctrlKey || e.metaKey || e.shiftKey) return;
                          e.preventDefault();
                          e.stopPropagation();
                          history.replaceState(history.state, '', link.href);
                          there.scrollIntoView();
                          there.querySelector('a').focus({ preventScroll: true });
                        });
                        """);
    }

    /** Shows evidence beside the items, or only how much there is. */
    void evidence(boolean shown) {
        getElement().setAttribute("data-evidence", shown ? "beside" : "hidden");
    }

    /**
     * What the browser asks for when a reader comes near.
     *
     * @param codes of items, separated by commas
     */
    @ClientCallable
    String evidenceOf(String codes) {
        try {
            return beside == null ? "" : beside.of(codes);
        } catch (NotFound | NotAllowed e) {
            // no longer this reader's; the page says so when it looks again
            return "";
        }
    }

    /** Shows these pieces; those that are shown already and did not change stay untouched. */
    void show(List<String> now, String contents) {
        pieces = now;
        if (!contents.equals(outlineHtml)) {
            outlineHtml = contents;
            outline.getElement().setProperty("innerHTML", contents);
        }
        while (shown.size() > now.size()) {
            document.remove(shown.removeLast());
        }
        for (int i = 0; i < shown.size(); i++) {
            fill(shown.get(i), now.get(i));
        }
        grow(Math.max(0, AT_ONCE - shown.size()));
        if (beside != null) {
            // the words of passages are not in the pieces
            getElement().executeJs("this.evidenceChanged?.()");
        }
    }

    private void grow(int most) {
        for (int i = 0; i < most && shown.size() < pieces.size(); i++) {
            Div piece = new Div();
            fill(piece, pieces.get(shown.size()));
            shown.add(piece);
            document.add(piece);
        }
        if (shown.size() < pieces.size() && !growing) {
            growing = true;
            // after the answer that shows the beginning has left
            UI ui = UI.getCurrent();
            Thread.ofVirtual().name("framework-document").start(() -> more(ui));
        } else if (shown.size() == pieces.size()) {
            jump();
        }
    }

    private void more(UI ui) {
        try {
            ui.access(() -> {
                growing = false;
                grow(PER_PUSH);
            });
        } catch (UIDetachedException e) {
            // the page was left before it was complete
            growing = false;
        }
    }

    private static void fill(Div piece, String html) {
        if (!html.equals(piece.getElement().getProperty("innerHTML"))) {
            // only what DocumentHtml escaped comes here
            piece.getElement().setProperty("innerHTML", html);
        }
    }

    /** The address may name an item that was not there when the browser looked for it. */
    private void jump() {
        document.getElement()
                .executeJs(
                        """
                        if (this.jumped || location.hash.length < 2) return;
                        this.jumped = true;
                        const go = (more) => {
                          const there = document.getElementById(location.hash.slice(1));
                          // the page may not be laid out yet
                          if (there && there.getBoundingClientRect().height > 0) there.scrollIntoView();
                          else if (more > 0) setTimeout(() => go(more - 1), 50);
                        };
                        go(40);
                        """);
    }
}
