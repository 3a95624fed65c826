package org.plenary.framework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.plenary.base.Dates;
import org.plenary.framework.DeletionReach;

/** Warns whoever accepts a deletion of the work of others that goes with the item. */
final class ReachPart extends Div {
    ReachPart(DeletionReach reach) {
        addClassName("plenary-notice");
        if (!reach.changed().isEmpty()) {
            add(
                    new Paragraph(
                            "%s below it %s changed after the deletion was proposed:"
                                    .formatted(
                                            Dates.count(reach.changed().size(), "item"),
                                            reach.changed().size() == 1 ? "was" : "were")),
                    list(reach.changed()));
        }
        if (!reach.open().isEmpty()) {
            add(
                    new Paragraph(
                            "%s open there and will no longer fit:"
                                    .formatted(
                                            reach.open().size() == 1
                                                    ? "1 amendment is"
                                                    : reach.open().size() + " amendments are")),
                    list(reach.open().stream().map(AmendmentLooks::heading).toList()));
        }
    }

    private static UnorderedList list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        for (String line : lines) {
            ListItem item = new ListItem(line);
            item.getElement().setAttribute("dir", "auto");
            list.add(item);
        }
        return list;
    }
}
