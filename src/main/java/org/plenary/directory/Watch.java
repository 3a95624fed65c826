package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AuditTrail;
import org.plenary.access.NetworkRole;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells administrators of people who work through the directory: whoever opens or exports a canary
 * entry, that belongs to nobody and that nothing leads to, and whoever turns page after page. Each
 * once a day, with what the account did in the last hour.
 */
@Component
class Watch {
    /** Later pages within an hour that nobody reads. */
    static final int PAGES = 40;

    private static final int MOST_TOLD = 1_000;

    enum How {
        OPENED("opened a canary entry"),
        EXPORTED("exported a canary entry"),
        PAGES("turns page after page of the directory");

        private final String words;

        How(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** What was seen. */
    record Sighting(
            @Nullable AccountId account,
            @Nullable PersonId person,
            How how,
            String pattern,
            Instant at) {}

    private final JdbcClient jdbc;
    private final Limits limits;
    private final Accounts accounts;
    private final Notices notices;
    private final AuditTrail audit;
    private final TransactionTemplate apart;
    private final Clock clock;

    Watch(
            JdbcClient jdbc,
            Limits limits,
            Accounts accounts,
            Notices notices,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
        // the reading that is watched changes nothing, and what was seen stays if it fails
        apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void opened(Viewer viewer, PersonId person) {
        canaries(List.of(person)).forEach(c -> tell(viewer, c, How.OPENED));
    }

    /** To be called with everybody whom a list takes out. */
    void exported(Viewer viewer, Collection<PersonId> people) {
        canaries(people).forEach(c -> tell(viewer, c, How.EXPORTED));
    }

    /** A later page was asked for. Who was told of it today already is not told again. */
    void turned(Viewer viewer) {
        if (limits.turned(viewer) >= PAGES) {
            tell(viewer, null, How.PAGES);
        }
    }

    private List<PersonId> canaries(Collection<PersonId> people) {
        return jdbc
                .sql("select id from directory_person where canary and id = any(:people::uuid[])")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    private void tell(Viewer viewer, @Nullable PersonId person, How how) {
        apart.executeWithoutResult(status -> {
            var sighting =
                    new Sighting(
                            viewer.account().orElse(null),
                            person,
                            how,
                            limits.pattern(viewer),
                            clock.instant());
            if (write(sighting)) {
                report(sighting);
            }
        });
    }

    private boolean write(Sighting seen) {
        return jdbc.sql(
                                """
                                insert into directory_watch (id, account_id, person_id, how, pattern, day, at)
                                values (:id, :account, :person, :how, :pattern, :day, :at)
                                on conflict do nothing
                                """)
                        .param("id", UUID.randomUUID())
                        .param("account", seen.account() == null ? null : seen.account().value())
                        .param("person", seen.person() == null ? null : seen.person().value())
                        .param("how", seen.how().name())
                        .param("pattern", seen.pattern())
                        .param("day", LocalDate.ofInstant(seen.at(), ZoneOffset.UTC))
                        .param("at", Timestamp.from(seen.at()))
                        .update()
                == 1;
    }

    private void report(Sighting seen) {
        String who =
                seen.account() == null
                        ? "Somebody who is not signed in"
                        : accounts.get(seen.account()).name();
        audit.record(
                "directory-walked",
                "account",
                seen.account() == null ? "" : seen.account().toString(),
                Map.of("how", seen.how().name(), "pattern", seen.pattern()));
        var notice =
                new Notice(
                        "directory-walked",
                        "%s %s".formatted(who, seen.how().words()),
                        "In the last hour: %s. Suspend the account if this is not their work."
                                .formatted(seen.pattern()),
                        DirectoryPaths.canaries());
        accounts.withRole(NetworkRole.ADMINISTRATOR).stream()
                .limit(MOST_TOLD)
                .forEach(a -> notices.tell(a, notice));
    }

    /** The latest first. */
    List<Sighting> seen(int most) {
        return jdbc.sql(
                        "select account_id, person_id, how, pattern, at from directory_watch order by at desc limit ?")
                .param(most)
                .query((row, n) -> {
                    UUID account = row.getObject(1, UUID.class);
                    UUID person = row.getObject(2, UUID.class);
                    return new Sighting(
                            account == null ? null : new AccountId(account),
                            person == null ? null : new PersonId(person),
                            How.valueOf(row.getString(3)),
                            row.getString(4),
                            row.getTimestamp(5).toInstant());
                })
                .list();
    }
}
