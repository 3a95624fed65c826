package org.plenary.framework.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.access.AccountId;
import org.plenary.framework.Amendment;
import org.plenary.framework.AmendmentReading;
import org.plenary.framework.AmendmentScene;
import org.plenary.framework.AmendmentState;
import org.plenary.framework.FrameworkScene;
import org.plenary.framework.FrameworkScene.Cast;
import org.plenary.framework.FrameworkScene.Tree;
import org.plenary.framework.Misfit;
import org.plenary.testing.KaribuTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Opens the pages of amendments as one of the people of a framework. */
abstract class AmendmentPageTest extends KaribuTest {
    static final String TEXT = AmendmentScene.TEXT;

    @Autowired FrameworkScene scene;
    @Autowired AmendmentScene on;
    @Autowired AmendmentReading reading;

    Cast cast;
    Tree tree;

    @BeforeEach
    void an_action_with_a_sentence() {
        cast = scene.draft();
        tree = scene.tree(cast);
        on.write(cast, tree.first(), TEXT);
    }

    final Amendment proposed(String verb) {
        return on.propose(cast, cast.drafter(), tree.first(), changed(verb));
    }

    static String changed(String verb) {
        return TEXT.replace("share", verb);
    }

    final org.plenary.framework.AmendmentDetails reading(int number) {
        return FrameworkScene.call(cast.editor(), () -> reading.get(cast.framework(), number));
    }

    final AmendmentState state(Amendment amendment) {
        Amendment now = reading(amendment.number()).amendment();
        assertThat(now.misfit() == Misfit.ITEM_DELETED).isFalse();
        return now.state();
    }

    static void click(String verb) {
        _click(_get(Button.class, spec -> spec.withText(verb)));
    }

    final void open(AccountId reader, String rest) {
        String[] parts = ("frameworks/" + cast.slug() + rest).split("\\?");
        signIn(reader);
        UI.getCurrent()
                .navigate(
                        parts[0],
                        parts.length == 1
                                ? QueryParameters.empty()
                                : QueryParameters.fromString(parts[1]));
    }

    static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getFirst()
                .getElement()
                .getOuterHTML();
    }

    /** The pieces of the document are properties, which the outer HTML leaves out. */
    static String text() {
        var html = new StringBuilder();
        _get(DocumentPart.class)
                .getChildren()
                .flatMap(part -> part.getChildren())
                .forEach(piece -> html.append(piece.getElement().getProperty("innerHTML")));
        return html.toString();
    }
}
