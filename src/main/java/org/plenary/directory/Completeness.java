package org.plenary.directory;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What is missing from a profile that would help others, what helps most first. It counts nothing:
 * a short profile is not a bad one.
 */
final class Completeness {
    private static final Map<Field, String> WHY = new EnumMap<>(Field.class);

    static {
        WHY.put(
                Field.EXPERTISE,
                "People look for others by what they know, and by that only who says it is found.");
        WHY.put(
                Field.HEADLINE,
                "It stands below your name in every list and tells you from others of that name.");
        WHY.put(Field.JURISDICTION, "Many look for somebody in a certain jurisdiction.");
        WHY.put(
                Field.SECTOR,
                "It tells government, industry, academia and civil society apart in a search.");
        WHY.put(Field.LANGUAGE, "Who writes to you knows in which language they can.");
        WHY.put(Field.OFFER, "Who needs what you can give finds you by it.");
        WHY.put(Field.ASK, "Who can give what you need finds you by it.");
        WHY.put(Field.TIME_ZONE, "Who would like to talk knows when you are awake.");
        WHY.put(Field.ABOUT, "A few sentences say what a list of words cannot.");
    }

    private Completeness() {}

    static List<CompletenessHint> of(List<PersonValue> said, boolean affiliated) {
        var hints = new ArrayList<CompletenessHint>();
        if (!affiliated) {
            hints.add(
                    new CompletenessHint(
                            Field.AFFILIATION,
                            "Your member body's page shows you, and filters by body find you."));
        }
        List.of(
                        Field.EXPERTISE,
                        Field.HEADLINE,
                        Field.JURISDICTION,
                        Field.SECTOR,
                        Field.OFFER,
                        Field.ASK,
                        Field.LANGUAGE,
                        Field.TIME_ZONE,
                        Field.ABOUT)
                .stream()
                .filter(f -> said.stream().noneMatch(v -> v.field() == f))
                .map(f -> new CompletenessHint(f, WHY.getOrDefault(f, "")))
                .forEach(hints::add);
        return hints;
    }
}
