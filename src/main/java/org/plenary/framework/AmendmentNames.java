package org.plenary.framework;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.plenary.access.AccountId;
import org.plenary.access.AccountSummary;
import org.plenary.access.Accounts;
import org.plenary.framework.AmendmentRow.Names;
import org.plenary.framework.AmendmentRow.Outcome;
import org.springframework.stereotype.Component;

/**
 * Shows amendments to one reader: names of people to those who have a seat or organize the network,
 * to all others what those people are at the framework.
 */
@Component
class AmendmentNames {
    private static final String FORMER = "someone who had a seat";

    private final Seats seats;
    private final SeatRows rows;
    private final Accounts accounts;

    AmendmentNames(Seats seats, SeatRows rows, Accounts accounts) {
        this.seats = seats;
        this.rows = rows;
        this.accounts = accounts;
    }

    /** Each of the accounts in the words that the reader may see. */
    Map<AccountId, String> of(
            AccountId reader, FrameworkId framework, Collection<AccountId> people) {
        var names = new HashMap<AccountId, String>();
        if (people.isEmpty()) {
            return names;
        }
        if (seats.seesNames(reader, framework)) {
            Map<AccountId, AccountSummary> known = accounts.all(people);
            people.forEach(id ->
                    names.put(
                            id,
                            Optional.ofNullable(known.get(id))
                                    .map(AccountSummary::name)
                                    .orElse(FORMER)));
            return names;
        }
        people.forEach(id -> names.put(id, FORMER));
        rows.at(framework)
                .forEach(seat ->
                        names.computeIfPresent(seat.account(), (id, none) -> words(seat.role())));
        return names;
    }

    private static String words(FrameworkRole role) {
        return (role == FrameworkRole.EDITOR ? "an " : "a ") + role.word().toLowerCase(Locale.ROOT);
    }

    /** The amendments for the reader; all of one framework. */
    List<Amendment> shown(AccountId reader, List<AmendmentRow> amendments) {
        if (amendments.isEmpty()) {
            return List.of();
        }
        List<AccountId> people =
                amendments.stream()
                        .flatMap(a ->
                                Stream.of(
                                        a.author(),
                                        Optional.ofNullable(a.outcome())
                                                .map(Outcome::by)
                                                .orElse(a.author())))
                        .distinct()
                        .toList();
        Map<AccountId, String> names = of(reader, amendments.getFirst().framework(), people);
        return amendments.stream().map(a -> shown(reader, a, names)).toList();
    }

    Amendment shown(AccountId reader, AmendmentRow amendment) {
        return shown(reader, List.of(amendment)).getFirst();
    }

    private static Amendment shown(AccountId reader, AmendmentRow a, Map<AccountId, String> names) {
        Outcome outcome = a.outcome();
        return new Amendment(
                a.id(),
                a.framework(),
                a.number(),
                a.kind(),
                a.state(),
                a.misfit(),
                subject(a),
                name(names, a.author()),
                a.author().equals(reader),
                a.proposedAt(),
                a.proposal().reason(),
                a.on(),
                a.now(),
                a.onVersion(),
                outcome == null
                        ? null
                        : new Amendment.Decision(
                                name(names, outcome.by()),
                                outcome.at(),
                                outcome.reason(),
                                outcome.wording(),
                                a.names().madeCode()),
                a.names().counterTo(),
                a.names().sponsors(),
                a.names().remarks(),
                a.version());
    }

    private static Amendment.Subject subject(AmendmentRow a) {
        Names names = a.names();
        ItemKind kind = a.proposal().newKind();
        return new Amendment.Subject(
                a.item(),
                names.itemCode(),
                names.itemTitle(),
                names.itemDeleted(),
                kind == null ? Objects.requireNonNull(names.itemKind()) : kind,
                (names.parentCode() + " " + names.parentTitle()).strip(),
                names.afterCode());
    }

    private static String name(Map<AccountId, String> names, AccountId account) {
        return names.getOrDefault(account, FORMER);
    }
}
