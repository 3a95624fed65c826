package org.plenary.framework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.plenary.framework.Collision;

/** Open amendments that collide with one, each with the words that both touch, side by side. */
final class CollisionList extends Div {

    /**
     * @param mine how the one is called, such as "This amendment"
     */
    CollisionList(String slug, List<Collision> collisions, String mine) {
        addClassName("amendment-collisions");
        for (Collision collision : collisions) {
            Div head =
                    new Div(
                            AmendmentLooks.link(slug, collision.other()),
                            new Span(
                                    " (%s) %s."
                                            .formatted(
                                                    collision.other().mine()
                                                            ? "yours"
                                                            : collision.other().author(),
                                                    collision.why().words())));
            Div one = new Div(head);
            one.addClassName("amendment-collision");
            one.add(
                    new Conflicts.Clashes(
                            collision.clashes(), mine, "Amendment " + collision.other().number()));
            add(one);
        }
        setVisible(!collisions.isEmpty());
    }
}
