package org.plenary.workshop;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.Texts;
import org.plenary.workshop.eventpage.LineProblem;
import org.plenary.workshop.eventpage.ParticipantsPreview;
import org.plenary.workshop.eventpage.ParticipantsReader;
import org.plenary.workshop.eventpage.ProgrammeEntry;
import org.plenary.workshop.eventpage.ProgrammePreview;
import org.plenary.workshop.eventpage.ProgrammeReader;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a calendar's sessions and a table's people into a workshop, for its organizers. Reading
 * stores nothing; adding stores all or nothing and refuses a preview with blocking problems.
 */
@Service
public class FileImport {
    private final ProgrammeReader programmes = new ProgrammeReader();
    private final ParticipantsReader people = new ParticipantsReader();
    private final Workshops workshops;
    private final Sessions sessions;
    private final WorkshopInvitations invitations;

    FileImport(Workshops workshops, Sessions sessions, WorkshopInvitations invitations) {
        this.workshops = workshops;
        this.sessions = sessions;
        this.invitations = invitations;
    }

    /** Reads an iCalendar text; times without a zone are those of the workshop. */
    public ProgrammePreview programme(WorkshopId workshop, String calendar) {
        ZoneId zone = organized(workshop).plan().zone();
        return programmes.read(calendar, zone);
    }

    /**
     * Adds the sessions; those of an earlier import of the same calendar are left out.
     *
     * @param progress told how many are done, from time to time
     * @return how many were added
     */
    @Transactional
    public int addSessions(WorkshopId workshop, ProgrammePreview preview, IntConsumer progress) {
        refuse(preview.blocked());
        return sessions.addAll(
                        workshop,
                        preview.entries().stream()
                                .map(FileImport::session)
                                .map(SessionWithContributions::only)
                                .toList(),
                        progress)
                .size();
    }

    /** Reads a CSV text; what its cells state must be words that Plenary knows, or empty. */
    public ParticipantsPreview participants(WorkshopId workshop, String table) {
        organized(workshop);
        ParticipantsPreview read = people.read(table);
        List<LineProblem> problems = new ArrayList<>(read.problems());
        read.rows().forEach(row -> ParticipantWords.check(row, problems));
        return new ParticipantsPreview(read.rows(), problems);
    }

    /**
     * Invites everybody; who was invited before is not written to again.
     *
     * @param progress told how many are done, from time to time
     * @return how many were invited
     */
    @Transactional
    public int invite(WorkshopId workshop, ParticipantsPreview preview, IntConsumer progress) {
        refuse(preview.blocked());
        return invitations.inviteAll(
                workshop, preview.rows().stream().map(ParticipantWords::person).toList(), progress);
    }

    private WorkshopDetails organized(WorkshopId workshop) {
        WorkshopDetails details = workshops.get(workshop);
        if (!details.organizing()) {
            throw new NotAllowed("Only the organizers of a workshop import into it.");
        }
        return details;
    }

    private static void refuse(boolean blocked) {
        if (blocked) {
            throw new InvalidInput(
                    "The file has errors, so nothing was imported. Mend the named lines and upload it again.");
        }
    }

    private static SessionPlan session(ProgrammeEntry entry) {
        SessionPlan plan = SessionPlan.titled(entry.title());
        return new SessionPlan(
                plan.title(),
                plan.kind(),
                entry.description(),
                entry.startsAt(),
                entry.endsAt(),
                Texts.shorten(entry.place(), 200),
                plan.access(),
                plan.policy(),
                entry.key());
    }
}
