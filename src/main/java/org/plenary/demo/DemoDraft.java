package org.plenary.demo;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.framework.ItemKind;
import org.plenary.summary.PassageKind;

/**
 * The invented frameworks of the demo network, item by item; each title or text says that it is a
 * demonstration.
 */
final class DemoDraft {
    private DemoDraft() {}

    /**
     * One item.
     *
     * @param depth below the items before it, 0 for the top
     * @param lead the jurisdiction whose body leads it; null for none
     * @param due days from the first start; null for no date
     * @param rests passages that it rests on
     */
    record Line(
            int depth,
            ItemKind kind,
            String title,
            String text,
            @Nullable String lead,
            @Nullable Integer due,
            List<Rest> rests) {

        Line rests(PassageKind kind, String words) {
            var more = new java.util.ArrayList<>(rests);
            more.add(new Rest(kind, words));
            return new Line(depth, this.kind, title, text, lead, due, more);
        }

        Line led(String jurisdiction) {
            return new Line(depth, kind, title, text, jurisdiction, due, rests);
        }

        Line due(int days) {
            return new Line(depth, kind, title, text, lead, days, rests);
        }
    }

    /** A passage, named by its kind and some of its words. */
    record Rest(PassageKind kind, String words) {}

    private static Line line(int depth, ItemKind kind, String title, String text) {
        return new Line(depth, kind, title, text, null, null, List.of());
    }

    private static Line action(String title, String text) {
        return line(1, ItemKind.ACTION, title, text);
    }

    /** Twelve actions of the workshop on public AI; three rest on nothing yet. */
    static List<Line> publicAi() {
        return Stream.of(
                        List.of(
                                line(
                                        0,
                                        ItemKind.PREAMBLE,
                                        "What this is",
                                        "DEMO: an invented framework for action in the public sector, so that there is something to try.")),
                        share(),
                        accountable(),
                        keep())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Line> share() {
        return List.of(
                line(
                        0,
                        ItemKind.OBJECTIVE,
                        "Share compute and data",
                        "Whoever serves the public can use what the public paid for."),
                action(
                                "Open idle compute to small agencies",
                                "Laboratories offer idle hours of their shared computers to agencies that have none.")
                        .led("United States")
                        .rests(PassageKind.FINDING, "small agencies have data"),
                action(
                                "Cut the paperwork for shared compute",
                                "One form, decided within ten working days, replaces the present eleven.")
                        .rests(PassageKind.FINDING, "fail at the paperwork"),
                action(
                                "Check the open data mandates against today’s models",
                                "Each mandate is read once with models in mind; what does not fit is reported.")
                        .rests(PassageKind.FINDING, "open data mandates are older"),
                action(
                                "List shared evaluation sets in one place",
                                "The list says who keeps each set, for whom it is open and when it was last checked.")
                        .led("Canada")
                        .rests(PassageKind.FINDING, "evaluation sets are asked for"));
    }

    private static List<Line> accountable() {
        return List.of(
                line(
                        0,
                        ItemKind.OBJECTIVE,
                        "Make public AI accountable",
                        "People can see how a model came to be used on them."),
                action(
                                "Publish the assessment beside the model",
                                "No shared model without the report of how it was assessed.")
                        .rests(PassageKind.RECOMMENDATION, "publish how a shared model"),
                action(
                                "Review results before they are open",
                                "Results are open after a review of at most thirty days.")
                        .rests(PassageKind.DISAGREEMENT, "opinions differ"),
                action(
                        "Audit access once a year",
                        "Each shared resource tells once a year who used it and for what."),
                action(
                        "Set out who is liable",
                        "A short note says who answers for a shared model that did harm."));
    }

    private static List<Line> keep() {
        return List.of(
                line(
                        0,
                        ItemKind.OBJECTIVE,
                        "Keep it going",
                        "What is shared today is there in five years."),
                action(
                                "Name a steward for each shared resource",
                                "An office, not a person, looks after it beyond one budget year.")
                        .led("United Kingdom")
                        .rests(PassageKind.RISK, "without a steward"),
                action(
                                "Keep test sets up to date",
                                "The steward of a test set renews it after its first year.")
                        .rests(PassageKind.QUESTION, "who keeps a shared test set"),
                action(
                                "Name one office for questions",
                                "Each member body has one office that answers questions about shared resources.")
                        .rests(PassageKind.RECOMMENDATION, "name one office"),
                action(
                        "Train public servants",
                        "Those who buy and run public AI learn to ask the right questions."));
    }

    /** Nine paragraphs of the ten members of the network. */
    static List<Line> jointText() {
        return List.of(
                line(0, ItemKind.PREAMBLE, "Joint text on testing together (DEMO)", ""),
                paragraph(
                        "DEMO: the members of the network met to align their work on the safety of advanced AI."),
                paragraph(
                        "They recall that no member can test every model alone, and that tests differ more in their set-up than in the models."),
                line(0, ItemKind.SECTION, "What the members will do", ""),
                paragraph(
                                "Members will share evaluation sets with each other, under the agreements of each.")
                        .rests(PassageKind.FINDING, "evaluation sets are asked for"),
                paragraph("Members will publish prompts and grading rules with each result."),
                paragraph(
                                "Members will name one office that answers questions about shared resources.")
                        .rests(PassageKind.RECOMMENDATION, "name one office"),
                paragraph(
                        "Members will test one model together before the next convening, in more than one language."),
                line(0, ItemKind.SECTION, "How the members will work", ""),
                paragraph(
                                "Results of joint tests are open thirty days after they were given to the developer.")
                        .rests(PassageKind.DISAGREEMENT, "opinions differ"),
                paragraph("Members keep shared test sets up to date by turns."),
                paragraph("Members will come back to this text at each convening."));
    }

    private static Line paragraph(String text) {
        return line(1, ItemKind.PARAGRAPH, "", text);
    }

    /** Lessons across the three use cases; one action rests on those of two jurisdictions. */
    static List<Line> lessons() {
        return List.of(
                line(
                        0,
                        ItemKind.OBJECTIVE,
                        "Public services that can be opened, changed and bought (DEMO)",
                        "DEMO: what three use cases of open-source AI have in common, as actions."),
                action(
                                "Let people open the sources and staff change the service",
                                "A public service that uses AI names its sources to everybody, and gives those who run it the right and the training to change it.")
                        .led("Kenya")
                        .rests(PassageKind.LESSON, "use case from Kenya")
                        .rests(PassageKind.LESSON, "use case from Rwanda"),
                line(2, ItemKind.MILESTONE, "Two services list their sources", "").due(-20),
                line(2, ItemKind.MILESTONE, "Staff of five offices trained", "").due(-3),
                line(2, ItemKind.MILESTONE, "First change made by an office itself", "").due(200),
                action(
                                "Write the rules for buying before the model is chosen",
                                "Procurement of AI starts from what the service needs and names who may look into the model.")
                        .led("France")
                        .rests(PassageKind.LESSON, "use case from Kazakhstan"),
                line(2, ItemKind.MILESTONE, "Model clauses published", "").due(120),
                action(
                                "Say when results are opened",
                                "Each service states before it starts when its results are open.")
                        .rests(PassageKind.DISAGREEMENT, "opinions differ")
                        .led("United States"));
    }
}
