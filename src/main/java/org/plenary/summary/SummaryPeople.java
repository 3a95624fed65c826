package org.plenary.summary;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.CurrentAccount;
import org.plenary.access.NetworkRole;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.collaboration.DocumentRole;
import org.plenary.workshop.AttributionLabels;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionStanding;
import org.plenary.workshop.WorkshopDuties;
import org.plenary.workshop.WorkshopRights;
import org.plenary.workshop.WorkshopRole;
import org.springframework.stereotype.Component;

/** Answers what a person is to a session's summary; every right in this module begins here. */
@Component
class SummaryPeople {
    private final Accounts accounts;
    private final CurrentAccount current;
    private final WorkshopRights rights;
    private final WorkshopDuties duties;
    private final AttributionLabels labels;

    SummaryPeople(
            Accounts accounts,
            CurrentAccount current,
            WorkshopRights rights,
            WorkshopDuties duties,
            AttributionLabels labels) {
        this.accounts = accounts;
        this.current = current;
        this.rights = rights;
        this.duties = duties;
        this.labels = labels;
    }

    /** Nothing for a suspended account and for whoever may not read the session. */
    Set<SummaryStanding> standings(AccountId account, SessionId session) {
        return standings(account, List.of(session)).getOrDefault(session, Set.of());
    }

    /** As for one, for many sessions in one query. */
    Map<SessionId, Set<SummaryStanding>> standings(
            AccountId account, Collection<SessionId> sessions) {
        boolean network =
                accounts.has(account, NetworkRole.ORGANIZER)
                        || accounts.has(account, NetworkRole.ADMINISTRATOR);
        var found = new HashMap<SessionId, Set<SummaryStanding>>();
        rights.standings(account, sessions)
                .forEach((session, at) -> found.put(session, standings(network, at)));
        return found;
    }

    private static Set<SummaryStanding> standings(boolean network, SessionStanding at) {
        var found = EnumSet.noneOf(SummaryStanding.class);
        if (network) {
            found.add(SummaryStanding.NETWORK_ORGANIZER);
        }
        if (at.is(WorkshopRole.ORGANIZER)) {
            found.add(SummaryStanding.ORGANIZER);
        }
        if (!at.reads()) {
            return found;
        }
        found.add(SummaryStanding.READER);
        if (at.rapporteur()) {
            found.add(SummaryStanding.RAPPORTEUR);
        }
        if (at.writes()) {
            found.add(SummaryStanding.WRITER);
        }
        if (at.is(WorkshopRole.PARTICIPANT)) {
            found.add(SummaryStanding.PARTICIPANT);
        }
        return found;
    }

    Set<SummaryStanding> standings(AccountId account, Summary summary) {
        return standings(account, summary.session());
    }

    boolean mayRead(Summary summary) {
        return current.id().filter(id -> mayRead(id, summary)).isPresent();
    }

    boolean mayRead(AccountId account, Summary summary) {
        return SummaryRules.textRole(summary.state(), standings(account, summary))
                .atLeast(DocumentRole.READ);
    }

    /** What may be shown of a person in this summary, whoever looks. */
    String label(Summary summary, AccountId account) {
        return labels.label(summary.session(), account);
    }

    /** As {@link #label}, for many at once. */
    Map<AccountId, String> labels(Summary summary, Collection<AccountId> accounts) {
        return labels.labels(summary.session(), accounts);
    }

    AttributionPolicy policy(Summary summary) {
        return duties.place(summary.session()).policy();
    }

    /**
     * The current account, if it may read the text.
     *
     * @throws NotFound otherwise: whether there is a summary is not theirs to know
     */
    AccountId requireReader(Summary summary) {
        AccountId id = current.id().orElseThrow(SummaryPeople::hidden);
        if (!mayRead(id, summary)) {
            throw hidden();
        }
        return id;
    }

    /** The current account, if it has one of these standings; readers are told why not. */
    AccountId require(Summary summary, String refusal, SummaryStanding... anyOf) {
        AccountId id = requireReader(summary);
        Set<SummaryStanding> standings = standings(id, summary);
        for (SummaryStanding standing : anyOf) {
            if (standings.contains(standing)) {
                return id;
            }
        }
        throw new NotAllowed(refusal);
    }

    static NotFound hidden() {
        return new NotFound("There is no such summary, or it is not yours to read.");
    }
}
