package org.plenary.directory;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.plenary.workshop.WorkshopId;

/**
 * The one predicate of visibility. A value carries the tags of those whom it is for, a viewer
 * carries the tags of what they are; they may match it, count it and see it exactly when the two
 * sets overlap. {@code p} everyone · {@code m} members · {@code w…} people of a workshop · {@code
 * o…} the person.
 */
final class Tags {
    static final String EVERYONE = "p";
    static final String MEMBER = "m";

    private Tags() {}

    /** The tags of a value of this person, who took part in these workshops. */
    static List<String> of(PersonId owner, Audience audience, Collection<WorkshopId> workshops) {
        var tags = new ArrayList<String>();
        if (audience == Audience.PUBLIC) {
            tags.add(EVERYONE);
            return tags;
        }
        tags.add(self(owner));
        if (audience == Audience.MEMBERS) {
            tags.add(MEMBER);
        }
        if (audience != Audience.ONLY_ME) {
            workshops.forEach(w -> tags.add(workshop(w)));
        }
        return tags;
    }

    static String self(PersonId person) {
        return "o" + compact(person.value());
    }

    /**
     * Of the tags of two values of one person those of the one that fewer may see. Audiences lie
     * within each other, so whoever has one of these tags may see both values, and nobody else may.
     */
    static Collection<String> narrower(Collection<String> one, Collection<String> other) {
        return width(one) < width(other) ? one : other;
    }

    private static int width(Collection<String> tags) {
        if (tags.contains(EVERYONE)) {
            return 3;
        }
        if (tags.contains(MEMBER)) {
            return 2;
        }
        return tags.stream().allMatch(Tags::isSelf) ? 0 : 1;
    }

    /** In the index: what is for the people of the workshop and not for members too. */
    static String onlyWorkshop(String workshopTag) {
        return "x" + workshopTag.substring(1);
    }

    static boolean isWorkshop(String tag) {
        return tag.startsWith("w");
    }

    static boolean isSelf(String tag) {
        return tag.startsWith("o");
    }

    /** The person whose own tag is among the tags. */
    static Optional<PersonId> self(Collection<String> tags) {
        return tags.stream().filter(Tags::isSelf).findFirst().map(t -> new PersonId(id(t)));
    }

    /** The workshops whose tags are among the tags. */
    static List<WorkshopId> workshops(Collection<String> tags) {
        return tags.stream().filter(Tags::isWorkshop).map(t -> new WorkshopId(id(t))).toList();
    }

    private static UUID id(String tag) {
        var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(tag.substring(1)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    static String workshop(WorkshopId workshop) {
        return "w" + compact(workshop.value());
    }

    /** 22 characters of {@code [A-Za-z0-9_-]}. */
    private static String compact(UUID id) {
        var bytes =
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
