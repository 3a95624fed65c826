package org.plenary.directory.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.Affiliation;
import org.plenary.directory.Affiliations;
import org.plenary.directory.PersonId;

/** For the network's organizers: for which of their bodies a person may speak. */
final class SpeakersPanel extends Div {

    SpeakersPanel(Affiliations affiliations, PersonId person, List<Affiliation> ties) {
        Paragraph words =
                new Paragraph(
                        "Whoever speaks for a member body takes positions and reports progress in its name, as long as the affiliation lasts.");
        words.addClassName("plenary-muted");
        PageSection section = new PageSection("Speaks for", words);
        Set<UUID> now = affiliations.speaking(person);
        for (Affiliation tie : ties) {
            Checkbox box = new Checkbox(tie.body().label());
            box.setValue(now.contains(tie.id()));
            box.addValueChangeListener(change -> {
                if (!change.isFromClient()) {
                    return;
                }
                boolean speaks = change.getValue();
                if (ErrorMessages.guard(() -> affiliations.letSpeak(person, tie.id(), speaks))) {
                    Toasts.say(
                            (speaks
                                            ? "This person now speaks for "
                                            : "This person no longer speaks for ")
                                    + tie.body().name()
                                    + ".");
                } else {
                    box.setValue(!speaks);
                }
            });
            section.add(new Div(box));
        }
        addClassName("plenary-speakers");
        add(section);
    }
}
