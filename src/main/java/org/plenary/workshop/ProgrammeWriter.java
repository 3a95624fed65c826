package org.plenary.workshop;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.plenary.base.InvalidInput;
import org.springframework.stereotype.Component;

/** Adds sessions to a programme; whoever calls has asked the rights and locked the workshop. */
@Component
class ProgrammeWriter {
    static final int MOST_SESSIONS = 10_000;
    static final int MOST_CONTRIBUTIONS = 200;
    private static final int PART = 250;

    private final SessionRepository sessions;
    private final ContributionRepository contributions;
    private final Clock clock;

    ProgrammeWriter(SessionRepository sessions, ContributionRepository contributions, Clock clock) {
        this.sessions = sessions;
        this.contributions = contributions;
        this.clock = clock;
    }

    /**
     * All or none; a session whose import key is there already is left out.
     *
     * @return the new ones, in order
     */
    List<SessionId> add(WorkshopId workshop, List<SessionWithContributions> added) {
        return add(workshop, added, done -> {});
    }

    /**
     * As {@link #add(WorkshopId, List)}.
     *
     * @param progress told how many are written, from time to time
     */
    List<SessionId> add(
            WorkshopId workshop, List<SessionWithContributions> added, IntConsumer progress) {
        if (added.isEmpty()) {
            return List.of();
        }
        int there = sessions.countByWorkshopId(workshop.value());
        if (there + added.size() > MOST_SESSIONS) {
            throw new InvalidInput(
                    "A programme holds at most %,d sessions; this one has %,d and %,d more would come. Nothing was added. Leave some out."
                            .formatted(MOST_SESSIONS, there, added.size()));
        }
        Set<String> known = sessions.importKeys(workshop.value());
        var slugs = new SlugBook(sessions.slugs(workshop.value()));
        int position = sessions.lastPosition(workshop.value());
        var ids = new ArrayList<SessionId>();
        for (var one : added) {
            SessionPlan plan = one.plan();
            if (!plan.importKey().isEmpty() && !known.add(plan.importKey())) {
                continue;
            }
            var slug = slugs.take(plan.title(), "session");
            var session = new SessionEntity(workshop, slug, plan, ++position, clock.instant());
            sessions.save(session);
            ids.add(session.sessionId());
            contribute(session.sessionId(), one.contributions());
            if (ids.size() % PART == 0) {
                sessions.flush();
                progress.accept(ids.size());
            }
        }
        return ids;
    }

    private void contribute(SessionId session, List<ContributionPlan> plans) {
        if (plans.size() > MOST_CONTRIBUTIONS) {
            throw new InvalidInput(
                    "A session holds at most %d contributions. Nothing was added. Leave some out."
                            .formatted(MOST_CONTRIBUTIONS));
        }
        for (int i = 0; i < plans.size(); i++) {
            contributions.save(new ContributionEntity(session, i + 1, plans.get(i)));
        }
    }
}
