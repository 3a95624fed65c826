package org.plenary.workshop;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.base.Texts;
import org.plenary.workshop.eventpage.LineProblem;
import org.plenary.workshop.eventpage.ParticipantRow;

/** The words of a participants' table as this module's values. */
final class ParticipantWords {
    private ParticipantWords() {}

    /** Adds a problem for each cell whose word is not known; a guess could give rights. */
    static void check(ParticipantRow row, List<LineProblem> problems) {
        check(row, row.role(), "role", WorkshopRole.values(), WorkshopRole::word, problems);
        check(row, row.sector(), "sector", Sector.values(), Sector::word, problems);
        check(row, row.capacity(), "capacity", Capacity.values(), Capacity::word, problems);
    }

    static ExpectedPerson person(ParticipantRow row) {
        return new ExpectedPerson(
                row.email(),
                Texts.shorten(row.name(), 200),
                find(row.role(), WorkshopRole.values(), WorkshopRole::word)
                        .orElse(WorkshopRole.PARTICIPANT),
                new ParticipationDetails(
                        find(row.sector(), Sector.values(), Sector::word).orElse(Sector.UNKNOWN),
                        Texts.shorten(row.organisation(), 200),
                        Texts.shorten(row.jurisdiction(), 100),
                        find(row.capacity(), Capacity.values(), Capacity::word)
                                .orElse(Capacity.PERSONAL),
                        false));
    }

    private static <E extends Enum<E>> void check(
            ParticipantRow row,
            String cell,
            String column,
            E[] values,
            Function<E, String> word,
            List<LineProblem> problems) {
        if (!cell.isEmpty() && find(cell, values, word).isEmpty()) {
            String known = Stream.of(values).map(word).collect(Collectors.joining(", "));
            problems.add(
                    new LineProblem(
                            row.line(),
                            "Line %d: the %s “%s” is not known. Use one of: %s."
                                    .formatted(row.line(), column, Texts.shorten(cell, 60), known),
                            true));
        }
    }

    /**
     * By the word on screen or the constant's name; “ad-referendum” and “Official” count as well.
     */
    private static <E extends Enum<E>> Optional<E> find(
            String cell, E[] values, Function<E, String> word) {
        String wanted = plain(cell);
        return Arrays.stream(values)
                .filter(v -> plain(word.apply(v)).equals(wanted) || plain(v.name()).equals(wanted))
                .findFirst();
    }

    private static String plain(String words) {
        return words.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }
}
