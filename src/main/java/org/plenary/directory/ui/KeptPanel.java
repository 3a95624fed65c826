package org.plenary.directory.ui;

import com.vaadin.flow.component.html.Div;
import org.plenary.base.ui.DefinitionList;
import org.plenary.directory.Retention;

/** How long each kind of data about somebody is kept, as it is applied. */
final class KeptPanel extends Div {
    KeptPanel(Retention retention) {
        var list = new DefinitionList();
        retention.periods().forEach(k -> list.add(k.what(), Parts.words(k.howLong())));
        add(list);
    }
}
