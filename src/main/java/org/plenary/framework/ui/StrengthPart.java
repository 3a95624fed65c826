package org.plenary.framework.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.plenary.base.Dates;
import org.plenary.base.ui.DefinitionList;
import org.plenary.framework.Strength;
import org.plenary.workshop.Sector;

/** What stands behind an item in groups, and what is missing or contrary. */
@StyleSheet("context://assets/evidence.css")
final class StrengthPart extends Div {

    StrengthPart(Strength strength) {
        addClassName("evidence-strength");
        var facts = new DefinitionList();
        facts.add("Passages", ties(strength));
        facts.add("Sessions", String.join(" · ", strength.sessions()));
        facts.addKnown("Sectors", sectors(strength));
        facts.addKnown("Jurisdictions", String.join(", ", strength.jurisdictions()));
        facts.addKnown("Missing", missing(strength));
        add(facts);
    }

    /** "2 support, 1 contradicts". */
    static String ties(Strength strength) {
        var parts = new ArrayList<String>();
        part(parts, strength.supporting(), "supports", "support");
        part(parts, strength.qualifying(), "qualifies", "qualify");
        part(parts, strength.contradicting(), "contradicts", "contradict");
        return String.join(", ", parts);
    }

    private static void part(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(count + " " + (count == 1 ? one : many));
        }
    }

    private static String sectors(Strength strength) {
        String known =
                strength.sectors().stream().map(Sector::word).collect(Collectors.joining(", "));
        if (strength.untold() == 0) {
            return known;
        }
        String kept =
                "%s %s not say who spoke"
                        .formatted(
                                Dates.count(strength.untold(), "session"),
                                strength.untold() == 1 ? "does" : "do");
        return known.isEmpty() ? kept : known + "; " + kept;
    }

    private static String missing(Strength strength) {
        if (strength.missing().isEmpty()) {
            return "";
        }
        if (strength.sectors().isEmpty()) {
            return "No sector is known to have had three people in a session";
        }
        return "No passage from %s (fewer than three people known in each session)"
                .formatted(
                        strength.missing().stream()
                                .map(s -> s.word().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")));
    }
}
