package org.plenary.summary.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.plenary.base.ui.DefinitionList;
import org.plenary.workshop.ContributionDetails;
import org.plenary.workshop.SessionDetails;

/** What the programme says of a session. */
final class SessionAbout extends Div {

    SessionAbout(SessionDetails session) {
        addClassName("summary-about");
        DefinitionList facts = new DefinitionList();
        facts.add("Kind", session.kind().word());
        facts.add("Attribution", session.policy().word());
        facts.add("Notes are for", session.access().word());
        facts.addKnown("Room", session.plan().room());
        add(facts);
        for (String paragraph : session.plan().description().split("\n\\s*\n")) {
            if (!paragraph.isBlank()) {
                add(text(paragraph));
            }
        }
        session.contributions().forEach(this::contribution);
    }

    private void contribution(ContributionDetails contribution) {
        var plan = contribution.plan();
        H3 title = new H3(plan.title());
        title.getElement().setAttribute("dir", "auto");
        add(title);
        DefinitionList facts = new DefinitionList();
        facts.add("Kind", plan.kind().word());
        facts.addKnown("Speakers", plan.speakers());
        facts.addKnown("Jurisdiction", plan.jurisdiction());
        add(facts);
        if (!plan.description().isBlank()) {
            add(text(plan.description()));
        }
    }

    private static Paragraph text(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.getElement().setAttribute("dir", "auto");
        return paragraph;
    }
}
