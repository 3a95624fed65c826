package org.plenary.directory;

import java.util.List;

/**
 * What a search could be narrowed to by one filter.
 *
 * @param choices those that most of the found people have, first; chosen ones are always among them
 */
public record Facet(Filter filter, List<Choice> choices) {
    /** People that are looked at for a count. */
    public static final int MOST = 1_000;

    /**
     * @param value what the filter asks for
     * @param label what it is called; the value itself where people wrote it
     * @param count people who have the value among those who were looked at
     * @param atLeast whether more people match than were looked at, so that there may be more
     */
    public record Choice(String value, String label, int count, boolean atLeast, boolean chosen) {
        /** "12", "340+", "1,000+". */
        public String number() {
            return "%,d%s".formatted(count, atLeast ? "+" : "");
        }
    }
}
