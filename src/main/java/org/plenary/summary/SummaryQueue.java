package org.plenary.summary;

import static org.plenary.summary.SummaryState.APPROVED;
import static org.plenary.summary.SummaryState.DRAFTING;
import static org.plenary.summary.SummaryState.IN_REVIEW;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.NetworkRole;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.WorkshopDuties;
import org.plenary.workshop.WorkshopId;
import org.springframework.stereotype.Component;

/** Finds what waits for one person, by the same rules that let them act. */
@Component
class SummaryQueue {
    private static final int MOST = 100;
    private static final Set<SummaryState> WAITING = EnumSet.of(DRAFTING, IN_REVIEW, APPROVED);

    private final SummaryRepository summaries;
    private final SummaryPeople people;
    private final WorkshopDuties duties;
    private final Accounts accounts;

    SummaryQueue(
            SummaryRepository summaries,
            SummaryPeople people,
            WorkshopDuties duties,
            Accounts accounts) {
        this.summaries = summaries;
        this.people = people;
        this.duties = duties;
        this.accounts = accounts;
    }

    SummaryWork of(AccountId account) {
        var toWrite = new ArrayList<SummaryOverview>();
        var toReview = new ArrayList<SummaryOverview>();
        var toPublish = new ArrayList<SummaryOverview>();
        Collection<Summary> candidates = candidates(account);
        Map<SessionId, Set<SummaryStanding>> known =
                people.standings(account, candidates.stream().map(Summary::session).toList());
        for (Summary summary : candidates) {
            Set<SummaryStanding> standings = known.getOrDefault(summary.session(), Set.of());
            if (summary.state() == DRAFTING && writes(standings)) {
                add(toWrite, summary);
            } else if (may(SummaryAction.APPROVE, summary, standings)) {
                add(toReview, summary);
            } else if (may(SummaryAction.PUBLISH, summary, standings)) {
                add(toPublish, summary);
            }
        }
        return new SummaryWork(toWrite, toReview, toPublish);
    }

    private Collection<Summary> candidates(AccountId account) {
        List<UUID> workshops = duties.workshopsOf(account).stream().map(WorkshopId::value).toList();
        var found =
                new ArrayList<>(
                        summaries.findTop500ByWorkshopIdInAndStateInOrderByChangedAt(
                                workshops, WAITING));
        if (accounts.has(account, NetworkRole.ORGANIZER)
                || accounts.has(account, NetworkRole.ADMINISTRATOR)) {
            summaries.findTop500ByStateOrderByChangedAt(APPROVED).stream()
                    .filter(s -> !workshops.contains(s.workshop().value()))
                    .forEach(found::add);
        }
        return found;
    }

    /** Organizers may write too, but nobody waits for them to. */
    private static boolean writes(Set<SummaryStanding> standings) {
        return standings.contains(SummaryStanding.RAPPORTEUR)
                || standings.contains(SummaryStanding.WRITER)
                        && !standings.contains(SummaryStanding.ORGANIZER);
    }

    private static boolean may(
            SummaryAction action, Summary summary, Set<SummaryStanding> standings) {
        return SummaryRules.move(action, summary.state(), standings).isPresent();
    }

    private static void add(List<SummaryOverview> list, Summary summary) {
        if (list.size() < MOST) {
            list.add(Summaries.overview(summary));
        }
    }
}
