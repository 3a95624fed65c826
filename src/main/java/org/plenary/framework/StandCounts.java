package org.plenary.framework;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the consulted bodies stand to one item.
 *
 * @param consulted how many are asked, with an answer or without
 * @param byStand only stands that somebody takes
 */
public record StandCounts(int consulted, Map<Stand, Integer> byStand) {
    public StandCounts {
        var sorted = new EnumMap<Stand, Integer>(Stand.class);
        sorted.putAll(byStand);
        byStand = java.util.Collections.unmodifiableMap(sorted);
        if (byStand.values().stream().mapToInt(Integer::intValue).sum() > consulted) {
            throw new IllegalArgumentException("More answers than bodies that were asked");
        }
    }

    static StandCounts of(int consulted, Collection<Stand> stands) {
        var counts = new EnumMap<Stand, Integer>(Stand.class);
        stands.forEach(stand -> counts.merge(stand, 1, Integer::sum));
        return new StandCounts(consulted, counts);
    }

    public int of(Stand stand) {
        return byStand.getOrDefault(stand, 0);
    }

    public int answered() {
        return byStand.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int supporting() {
        return of(Stand.ENDORSES) + of(Stand.WITH_RESERVATION);
    }

    /** "5 endorse, 1 with reservation, 2 abstain, 1 objects; 9 of 10 consulted bodies answered". */
    public String words() {
        String stands =
                byStand.entrySet().stream()
                        .map(e -> word(e.getKey(), e.getValue()))
                        .collect(Collectors.joining(", "));
        String turnout =
                "%,d of %,d consulted %s answered"
                        .formatted(answered(), consulted, consulted == 1 ? "body" : "bodies");
        return stands.isEmpty() ? turnout : stands + "; " + turnout;
    }

    private static String word(Stand stand, int number) {
        boolean one = number == 1;
        return "%,d %s"
                .formatted(
                        number,
                        switch (stand) {
                            case ENDORSES -> one ? "endorses" : "endorse";
                            case WITH_RESERVATION -> "with reservation";
                            case ABSTAINS -> one ? "abstains" : "abstain";
                            case OBJECTS -> one ? "objects" : "object";
                        });
    }
}
