package org.plenary.workshop;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.Texts;

/**
 * What an organizer writes about a session. The times may be unknown (both null, or only the end);
 * the end is never before the start.
 *
 * @param room where in the building or online; empty when unknown
 * @param importKey the identifier in the calendar that it came from, so that a second import does
 *     not double it; empty when none
 */
public record SessionPlan(
        String title,
        SessionKind kind,
        String description,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        String room,
        SessionAccess access,
        AttributionPolicy policy,
        String importKey) {

    public SessionPlan {
        title = Texts.required("The session's title", title.replaceAll("\\s+", " "), 300);
        description = Texts.optional("The session's description", description, 20_000);
        room = Texts.optional("The room", room.replaceAll("\\s+", " "), 200);
        importKey = Texts.shorten(importKey, 300);
        if (endsAt != null && startsAt == null) {
            throw new InvalidInput(
                    "The session ends but does not start, so it was not saved. Enter when it starts, or leave both open.");
        }
        if (startsAt != null && endsAt != null && endsAt.isBefore(startsAt)) {
            throw new InvalidInput(
                    "The session ends before it starts, so it was not saved. Swap the times or correct one.");
        }
    }

    /** An attributed plenary for everyone at the workshop, of which only the title is known. */
    public static SessionPlan titled(String title) {
        return new SessionPlan(
                title,
                SessionKind.PLENARY,
                "",
                null,
                null,
                "",
                SessionAccess.PARTICIPANTS,
                AttributionPolicy.ATTRIBUTED,
                "");
    }

    public SessionPlan at(@Nullable Instant starts, @Nullable Instant ends) {
        return new SessionPlan(
                title, kind, description, starts, ends, room, access, policy, importKey);
    }

    public SessionPlan of(SessionKind other) {
        return new SessionPlan(
                title, other, description, startsAt, endsAt, room, access, policy, importKey);
    }

    public SessionPlan under(SessionAccess who, AttributionPolicy rule) {
        return new SessionPlan(
                title, kind, description, startsAt, endsAt, room, who, rule, importKey);
    }

    public SessionPlan about(String text) {
        return new SessionPlan(
                title, kind, text, startsAt, endsAt, room, access, policy, importKey);
    }

    SessionPlan withoutImportKey() {
        return new SessionPlan(
                title, kind, description, startsAt, endsAt, room, access, policy, "");
    }
}
