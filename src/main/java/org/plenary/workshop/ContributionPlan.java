package org.plenary.workshop;

import org.plenary.base.Texts;

/**
 * What is given within a session. Everything but the title may be empty.
 *
 * @param speakers who gives it, as names or roles in one line
 * @param jurisdiction of a use case, such as "Kenya"
 * @param lessons what a use case teaches
 */
public record ContributionPlan(
        ContributionKind kind,
        String title,
        String description,
        String speakers,
        String jurisdiction,
        String lessons) {

    public ContributionPlan {
        title = Texts.required("The contribution's title", title.replaceAll("\\s+", " "), 300);
        description = Texts.optional("The contribution's description", description, 20_000);
        speakers = Texts.optional("The speakers", speakers, 1000);
        jurisdiction = Texts.optional("The jurisdiction", jurisdiction, 100);
        lessons = Texts.optional("The lessons", lessons, 20_000);
    }

    public static ContributionPlan of(ContributionKind kind, String title) {
        return new ContributionPlan(kind, title, "", "", "", "");
    }
}
