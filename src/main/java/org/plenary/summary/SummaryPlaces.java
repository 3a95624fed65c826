package org.plenary.summary;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.CurrentAccount;
import org.plenary.access.NetworkRole;
import org.plenary.collaboration.DocumentRole;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionPlace;
import org.plenary.workshop.WorkshopDuties;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopRights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where summaries stand, many at once, as far as the current account may know of them: because it
 * may read the text, or because a version is public. Others are left out, as if they were not.
 * Every answer takes three queries, however many summaries are asked for.
 */
@Service
@Transactional(readOnly = true)
public class SummaryPlaces {
    private final SummaryRepository summaries;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final WorkshopRights rights;
    private final WorkshopDuties duties;

    SummaryPlaces(
            SummaryRepository summaries,
            Accounts accounts,
            CurrentAccount current,
            WorkshopRights rights,
            WorkshopDuties duties) {
        this.summaries = summaries;
        this.accounts = accounts;
        this.current = current;
        this.rights = rights;
        this.duties = duties;
    }

    /** Those of the summaries that are there for the reader, in the order of the programmes. */
    public Map<SummaryId, SummaryPlace> of(Collection<SummaryId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : placed(summaries.findAllById(ids.stream().map(SummaryId::value).toList()));
    }

    /** As {@link #of}, all of the workshops'. */
    public Map<SummaryId, SummaryPlace> inWorkshops(Collection<WorkshopId> workshops) {
        return workshops.isEmpty()
                ? Map.of()
                : placed(
                        summaries.findByWorkshopIdIn(
                                workshops.stream().map(WorkshopId::value).toList()));
    }

    private Map<SummaryId, SummaryPlace> placed(List<Summary> found) {
        Optional<AccountId> reader = current.id();
        Set<SummaryId> readable =
                reader.map(account -> readable(account, found)).orElseGet(Set::of);
        Map<SessionId, Summary> shown =
                found.stream()
                        .filter(s -> s.releasedVersion() > 0 || readable.contains(s.id()))
                        .collect(Collectors.toMap(Summary::session, Function.identity()));
        var places = new LinkedHashMap<SummaryId, SummaryPlace>();
        for (SessionPlace at : duties.places(shown.keySet())) {
            Summary summary = shown.get(at.id());
            if (summary != null) {
                places.put(summary.id(), place(summary, at, readable.contains(summary.id())));
            }
        }
        return places;
    }

    /** As {@link SummaryPeople#mayRead(AccountId, Summary)}, for many in one query. */
    Set<SummaryId> readable(AccountId account, Collection<Summary> among) {
        if (!accounts.active(account)) {
            return Set.of();
        }
        boolean network =
                accounts.has(account, NetworkRole.ORGANIZER)
                        || accounts.has(account, NetworkRole.ADMINISTRATOR);
        Set<SessionId> sessions =
                rights.readable(account, among.stream().map(Summary::session).toList());
        return among.stream()
                .filter(s -> {
                    var standings = EnumSet.noneOf(SummaryStanding.class);
                    if (network) {
                        standings.add(SummaryStanding.NETWORK_ORGANIZER);
                    }
                    if (sessions.contains(s.session())) {
                        // whoever organizes, writes or reports reads too
                        standings.add(SummaryStanding.READER);
                    }
                    return SummaryRules.textRole(s.state(), standings).atLeast(DocumentRole.READ);
                })
                .map(Summary::id)
                .collect(Collectors.toSet());
    }

    private static SummaryPlace place(Summary summary, SessionPlace at, boolean readable) {
        return new SummaryPlace(
                summary.id(),
                at.workshop(),
                at.workshopSlug(),
                at.workshopTitle(),
                at.id(),
                at.slug(),
                at.title(),
                summary.state(),
                summary.releasedVersion(),
                readable);
    }
}
