package org.plenary.summary.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import org.plenary.base.ui.DefinitionList;
import org.plenary.summary.SummaryPaths;
import org.plenary.workshop.ContributionDetails;
import org.plenary.workshop.SessionDetails;

/** What the programme says of a session. */
final class SessionAbout extends Div {

    /**
     * @param organizing whether the reader may change what stands here
     */
    SessionAbout(SessionDetails session, boolean organizing) {
        addClassName("summary-about");
        if (organizing) {
            Anchor edit =
                    new Anchor(
                            SummaryPaths.summary(session.workshopSlug(), session.slug()) + "/edit",
                            "Edit the session");
            Anchor template =
                    new Anchor(SummaryPaths.template(session.workshopSlug()), "Summary template");
            edit.getElement().setAttribute("router-link", true);
            template.getElement().setAttribute("router-link", true);
            Div links = new Div(edit, template);
            links.addClassName("summary-links");
            add(links);
        }
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
