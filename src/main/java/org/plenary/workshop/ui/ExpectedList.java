package org.plenary.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Function;
import org.plenary.base.ui.ItemList;
import org.plenary.workshop.ExpectedPerson;

/** Those who were invited and are not here yet, a hundred more at each press. */
final class ExpectedList extends Div {
    private static final int STEP = 100;

    private final List<ExpectedPerson> people;
    private final Function<ExpectedPerson, Button> withdraw;
    private final ItemList list = new ItemList();
    private final Button more = new Button("", click -> showMore());
    private int shown;

    ExpectedList(List<ExpectedPerson> people, Function<ExpectedPerson, Button> withdraw) {
        this.people = people;
        this.withdraw = withdraw;
        more.addThemeVariants(ButtonVariant.TERTIARY);
        add(list, more);
        showMore();
    }

    private void showMore() {
        int to = Math.min(people.size(), shown + STEP);
        people.subList(shown, to).forEach(p -> list.add(new ExpectedLine(p, withdraw.apply(p))));
        shown = to;
        more.setVisible(shown < people.size());
        more.setText(
                "Show %,d more of %,d"
                        .formatted(Math.min(STEP, people.size() - shown), people.size()));
    }
}
