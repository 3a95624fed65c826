package org.plenary.directory;

import java.util.Collection;
import org.plenary.access.AccountId;
import org.plenary.workshop.SessionAttendees;
import org.plenary.workshop.SessionId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Those who say that they were there: words are passed on to them, listed or not. */
@Component
class Attendees implements WhoTookPart {
    private final ObjectProvider<SessionAttendees> attendees;

    Attendees(ObjectProvider<SessionAttendees> attendees) {
        this.attendees = attendees;
    }

    @Override
    public Collection<AccountId> in(SessionId session) {
        return attendees.stream()
                .flatMap(known -> known.of(session).stream())
                .map(SessionAttendees.Attendee::account)
                .toList();
    }

    /** Those of them who agreed that a list of the session names them. */
    Collection<AccountId> listed(SessionId session) {
        return attendees.stream()
                .flatMap(known -> known.of(session).stream())
                .filter(SessionAttendees.Attendee::listed)
                .map(SessionAttendees.Attendee::account)
                .toList();
    }
}
