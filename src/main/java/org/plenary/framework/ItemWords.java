package org.plenary.framework;

import java.util.List;
import java.util.stream.Collectors;
import org.plenary.base.Dates;
import org.plenary.directory.BodySummary;

/** An item in plain words, for showing two versions of it beside each other. */
final class ItemWords {
    private ItemWords() {}

    static String of(String title, String text) {
        return text.isEmpty() ? title : title + "\n\n" + text;
    }

    /** Title and text, then what else is stated, a line each. */
    static String of(ItemPlan plan, List<BodySummary> leads) {
        var words = new StringBuilder(of(plan.title(), plan.text()));
        if (plan.kind().work()) {
            words.append("\n\nStatus: ").append(plan.status().word());
        }
        if (!leads.isEmpty()) {
            words.append("\nLed by: ")
                    .append(
                            leads.stream()
                                    .map(BodySummary::name)
                                    .collect(Collectors.joining(", ")));
        }
        if (!plan.horizon().isEmpty()) {
            words.append("\nHorizon: ").append(plan.horizon());
        }
        var due = plan.dueOn();
        if (due != null) {
            words.append("\nDue: ").append(Dates.day(due));
        }
        return words.toString();
    }
}
