package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.plenary.base.ui.ItemList;
import org.plenary.base.ui.PageSection;
import org.plenary.framework.Amendment;
import org.plenary.framework.AmendmentKind;
import org.plenary.framework.AmendmentReading;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.Item;

/** The amendments of one item on its page, and the ways to propose one. */
@org.springframework.stereotype.Component
class AmendmentsPanel implements ItemPanel {
    private final AmendmentReading amendments;

    AmendmentsPanel(AmendmentReading amendments) {
        this.amendments = amendments;
    }

    @Override
    public Component of(FrameworkDetails framework, Item item) {
        List<Amendment> all = amendments.ofItem(item.id());
        long open = all.stream().filter(Amendment::open).count();
        PageSection section =
                new PageSection(open == 0 ? "Amendments" : "Amendments (" + open + " open)");
        if (all.isEmpty()) {
            Paragraph none = new Paragraph("Nobody proposed to change this item.");
            none.addClassName("plenary-muted");
            section.add(none);
        } else {
            ItemList list = new ItemList();
            for (Amendment amendment : all) {
                list.add(
                        AmendmentLooks.heading(amendment),
                        FrameworkPaths.amendment(framework.slug(), amendment.number()),
                        AmendmentLooks.line(amendment),
                        AmendmentLooks.badge(amendment));
            }
            section.add(list);
        }
        if (framework.may(FrameworkAction.PROPOSE)) {
            section.actions(
                    propose(framework, item, AmendmentKind.DELETION, "Propose to delete it"),
                    propose(framework, item, AmendmentKind.MOVE, "Propose to move it"),
                    propose(framework, item, AmendmentKind.TEXT, "Propose a change"));
        }
        return section;
    }

    private static Component propose(
            FrameworkDetails framework, Item item, AmendmentKind kind, String words) {
        return Links.button(ProposalAddress.of(framework.slug(), kind, item.code()), words, false);
    }

    @Override
    public int order() {
        return 20;
    }
}
