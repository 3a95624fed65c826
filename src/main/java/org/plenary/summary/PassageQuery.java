package org.plenary.summary;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.workshop.Sector;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.WorkshopId;

/**
 * What passages are looked for.
 *
 * @param text words that must all stand in the passage, at most 200 characters; empty for any
 * @param workshops where to look, at most 50; none finds nothing
 * @param kinds empty for any
 * @param sector of which at least three people were in the session, if its policy lets it be told
 * @param after where the page before ended ({@link PassagePage#next}); empty for the first page
 */
public record PassageQuery(
        String text,
        Set<WorkshopId> workshops,
        @Nullable SessionId session,
        Set<PassageKind> kinds,
        @Nullable Sector sector,
        String after) {
    public static final int LONGEST_TEXT = 200;
    static final int MOST_WORKSHOPS = 50;

    public PassageQuery {
        workshops = Set.copyOf(workshops);
        kinds = Set.copyOf(kinds);
        text = text.strip();
        if (text.length() > LONGEST_TEXT) {
            throw new InvalidInput(
                    "The search has more than %d characters, so nothing was searched. Shorten it."
                            .formatted(LONGEST_TEXT));
        }
        if (workshops.size() > MOST_WORKSHOPS) {
            throw new InvalidInput(
                    "A search covers at most %d workshops, so nothing was searched. Choose fewer."
                            .formatted(MOST_WORKSHOPS));
        }
    }

    /** All passages of the workshops. */
    public static PassageQuery in(Set<WorkshopId> workshops) {
        return new PassageQuery("", workshops, null, Set.of(), null, "");
    }

    public PassageQuery text(String words) {
        return new PassageQuery(words, workshops, session, kinds, sector, "");
    }

    public PassageQuery session(@Nullable SessionId only) {
        return new PassageQuery(text, workshops, only, kinds, sector, "");
    }

    public PassageQuery kinds(Set<PassageKind> only) {
        return new PassageQuery(text, workshops, session, only, sector, "");
    }

    public PassageQuery sector(@Nullable Sector only) {
        return new PassageQuery(text, workshops, session, kinds, only, "");
    }

    public PassageQuery after(String next) {
        return new PassageQuery(text, workshops, session, kinds, sector, next);
    }
}
