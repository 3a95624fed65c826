package org.plenary.workshop;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a session's record may show of a person under its attribution policy: the name, the
 * organisation, the sector, or "A participant". The only source of such labels, for every reader,
 * organizers included. Asks no rights; callable from any thread.
 */
@Service
@Transactional(readOnly = true)
public class AttributionLabels {
    /** What is shown where nothing more may or can be. */
    public static final String A_PARTICIPANT = "A participant";

    private final SessionRepository sessions;
    private final ParticipationRepository participations;
    private final Accounts accounts;

    AttributionLabels(
            SessionRepository sessions, ParticipationRepository participations, Accounts accounts) {
        this.sessions = sessions;
        this.participations = participations;
        this.accounts = accounts;
    }

    public String label(SessionId session, AccountId account) {
        return labels(session, List.of(account)).getOrDefault(account, A_PARTICIPANT);
    }

    /** A label for each of the accounts, in three queries at most. */
    public Map<AccountId, String> labels(SessionId session, Collection<AccountId> people) {
        AttributionPolicy policy =
                sessions.findById(session.value())
                        .map(s -> s.policy)
                        .orElse(AttributionPolicy.NONE);
        var labels = new LinkedHashMap<AccountId, String>();
        people.forEach(p -> labels.put(p, A_PARTICIPANT));
        if (policy == AttributionPolicy.ATTRIBUTED) {
            accounts.all(labels.keySet()).forEach((id, a) -> labels.put(id, a.name()));
        } else if (policy != AttributionPolicy.NONE) {
            Map<AccountId, ParticipationEntity> parts = parts(session, labels.keySet());
            parts.forEach((id, p) -> labels.put(id, stated(policy, p)));
        }
        return labels;
    }

    private Map<AccountId, ParticipationEntity> parts(
            SessionId session, Collection<AccountId> people) {
        return participations
                .atSession(session.value(), people.stream().map(AccountId::value).toList())
                .stream()
                .collect(Collectors.toMap(ParticipationEntity::account, Function.identity()));
    }

    private static String stated(AttributionPolicy policy, ParticipationEntity part) {
        if (policy == AttributionPolicy.BY_ORGANISATION) {
            return part.organisation.isEmpty() ? A_PARTICIPANT : part.organisation;
        }
        return part.sector == Sector.UNKNOWN ? A_PARTICIPANT : part.sector.word();
    }
}
