package org.plenary.summary.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.plenary.collaboration.DocumentRole;
import org.plenary.summary.SummaryDetails;
import org.plenary.summary.SummaryState;

/** What someone who opens the text should know first; empty in the plain case. */
final class SummaryMessages extends Div {

    SummaryMessages(SummaryDetails summary) {
        addClassName("summary-messages");
        summary.returnedBecause()
                .filter(r -> summary.state() == SummaryState.DRAFTING)
                .ifPresent(reason -> say("Returned to drafting: " + reason));
        summary.corrigendum()
                .filter(c -> summary.round() > 1)
                .ifPresent(note -> say("Corrigendum: " + note));
        if (summary.textRole() == DocumentRole.SUGGEST) {
            say("In review: what you write is a suggestion that the rapporteur decides on.");
        }
    }

    private void say(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassName("plenary-notice");
        line.getElement().setAttribute("dir", "auto");
        add(line);
    }
}
