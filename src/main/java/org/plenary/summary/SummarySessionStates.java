package org.plenary.summary;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.plenary.access.AccountId;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionStates;
import org.plenary.workshop.StateMark;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Marks each session of a programme with how far its summary is, for those who may read it. */
@Component
class SummarySessionStates implements SessionStates {
    private final SummaryRepository summaries;
    private final SummaryPeople people;

    SummarySessionStates(SummaryRepository summaries, SummaryPeople people) {
        this.summaries = summaries;
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<SessionId, StateMark> of(Collection<SessionId> sessions, AccountId reader) {
        var marks = new HashMap<SessionId, StateMark>();
        var ids = sessions.stream().map(SessionId::value).toList();
        for (Summary summary : summaries.findBySessionIdIn(ids)) {
            if (summary.releasedVersion() > 0 || people.mayRead(reader, summary)) {
                marks.put(summary.session(), mark(summary, people.mayRead(reader, summary)));
            }
        }
        return marks;
    }

    /** Who may not read the draft of a correction sees only that something is public. */
    private static StateMark mark(Summary summary, boolean reads) {
        SummaryState state = summary.state();
        if (!reads) {
            state = summary.releasedVersion() > 1 ? SummaryState.CORRECTED : SummaryState.PUBLISHED;
        }
        return new StateMark(state.word(), state.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
