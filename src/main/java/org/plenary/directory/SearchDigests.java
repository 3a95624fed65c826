package org.plenary.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.plenary.access.Accounts;
import org.plenary.base.Dates;
import org.plenary.directory.SavedRows.Row;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people of newcomers to the searches they keep. Found with the rights that the account has
 * when it is told; the letter holds a number and a link, no name that could be hidden later.
 */
@Component
class SearchDigests {
    private static final int A_RUN = 500;
    private static final Logger log = LoggerFactory.getLogger(SearchDigests.class);

    private final SavedRows rows;
    private final SavedSearches searches;
    private final Accounts accounts;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SearchDigests(
            SavedRows rows,
            SavedSearches searches,
            Accounts accounts,
            Notices notices,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.searches = searches;
        this.accounts = accounts;
        this.notices = notices;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Each search in a transaction of its own; what another node looks at is left to it. */
    @Scheduled(cron = "0 10 * * * *", zone = "UTC")
    void run() {
        try {
            for (int i = 0; i < A_RUN; i++) {
                if (!Boolean.TRUE.equals(transaction.execute(t -> one(clock.instant())))) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            log.error("Digests of saved searches stopped; they go on in an hour", e);
        }
    }

    private boolean one(Instant now) {
        Optional<Row> due = rows.due(now);
        due.ifPresent(row -> look(row, now));
        return due.isPresent();
    }

    /** Looks for newcomers and tells them, in the caller's transaction. */
    void look(Row row, Instant now) {
        rows.setDigest(row.id(), row.digest(), row.digest().pause().map(now::plus).orElse(null));
        if (!accounts.active(row.account())) {
            return;
        }
        List<UUID> found = searches.found(row);
        if (found.size() > SavedSearches.MOST_FOUND) {
            rows.setDigest(row.id(), Digest.NONE, null);
            tell(
                    row,
                    "“%s” finds too many people to tell newcomers".formatted(row.name()),
                    "It now finds more than 1,000 people, so newcomers are no longer told. Narrow it and save it again.");
            return;
        }
        Set<UUID> before = rows.found(row.id());
        var newcomers = new HashSet<>(found);
        newcomers.removeAll(before);
        before.removeAll(new HashSet<>(found));
        rows.remove(row.id(), before);
        rows.add(row.id(), newcomers, now, true);
        if (!newcomers.isEmpty()) {
            tell(
                    row,
                    "%s in “%s”".formatted(Dates.count(newcomers.size(), "newcomer"), row.name()),
                    "People who are new in the directory, or newly visible to you, match a search that you keep.");
        }
    }

    private void tell(Row row, String title, String text) {
        notices.tell(
                row.account(),
                new Notice("saved-search", title, text, DirectoryPaths.savedSearches()));
    }
}
