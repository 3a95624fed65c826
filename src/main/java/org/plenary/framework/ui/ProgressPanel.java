package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.plenary.base.ui.PageSection;
import org.plenary.framework.FollowUp;
import org.plenary.framework.FollowUpWriting;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.Item;

/** UC-86: what happened to an action after adoption, on its page and on those of its milestones. */
@org.springframework.stereotype.Component
class ProgressPanel implements ItemPanel {
    private final FollowUp followUp;
    private final FollowUpWriting writing;

    ProgressPanel(FollowUp followUp, FollowUpWriting writing) {
        this.followUp = followUp;
        this.writing = writing;
    }

    @Override
    public Component of(FrameworkDetails framework, Item item) {
        Div place = new Div();
        if (item.kind().work() && followUp.adopted(framework.id())) {
            fill(place, framework, item);
        }
        return place;
    }

    private void fill(Div place, FrameworkDetails framework, Item item) {
        place.removeAll();
        place.add(
                new PageSection(
                        "Progress",
                        new ProgressPart(
                                followUp.of(item.id()),
                                writing,
                                writing.reporter(framework.id()),
                                () -> fill(place, framework, item))));
    }

    @Override
    public int order() {
        return 40;
    }
}
