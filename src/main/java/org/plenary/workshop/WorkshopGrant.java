package org.plenary.workshop;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.plenary.base.Texts;

/**
 * The text of a workshop's invitation: {@code workshop:<uuid>:<role>}, or {@code JOIN} in the place
 * of the role for those who asked through the join link.
 */
record WorkshopGrant(WorkshopId workshop, String what) {
    static final String JOIN = "JOIN";
    private static final Pattern FORM =
            Pattern.compile("workshop:([0-9a-f-]{36}):(ORGANIZER|PARTICIPANT|OBSERVER|JOIN)");

    static WorkshopGrant of(WorkshopId workshop, String what) {
        return new WorkshopGrant(workshop, what);
    }

    /** Empty when the grant is another module's. */
    static Optional<WorkshopGrant> parse(String grant) {
        Matcher m = FORM.matcher(grant);
        return m.matches()
                ? Optional.of(
                        new WorkshopGrant(new WorkshopId(UUID.fromString(m.group(1))), m.group(2)))
                : Optional.empty();
    }

    String text() {
        return "workshop:" + workshop + ":" + what;
    }

    boolean byJoinLink() {
        return what.equals(JOIN);
    }

    WorkshopRole role() {
        return byJoinLink() ? WorkshopRole.PARTICIPANT : WorkshopRole.valueOf(what);
    }

    /** The sentence in the mail. */
    static String why(WorkshopEntity workshop) {
        String where = workshop.place.isEmpty() ? "" : ", " + workshop.place;
        return "It is for the workshop “%s” (%s%s)."
                .formatted(
                        Texts.shorten(workshop.title, 200),
                        workshop.dates.value().text(),
                        Texts.shorten(where, 120));
    }
}
