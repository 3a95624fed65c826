package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.access.NetworkRole;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries of nobody, as any member's profile for members, that show who works through the
 * directory. Administrators plant them and see what was seen; for everyone else they are people.
 */
@Service
@Transactional
public class Canaries {
    public static final int MOST = 20;
    private static final int MOST_SEEN = 100;

    private final CurrentAccount current;
    private final Accounts accounts;
    private final PersonValues values;
    private final Watch watch;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    Canaries(
            CurrentAccount current,
            Accounts accounts,
            PersonValues values,
            Watch watch,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.current = current;
        this.accounts = accounts;
        this.values = values;
        this.watch = watch;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One planted entry by its name. */
    public record Canary(PersonId id, String name) {}

    /**
     * Somebody who came upon one, or turned page after page.
     *
     * @param who the account's name
     * @param what in words
     * @param pattern what else the account did in the hour before
     */
    public record Seen(String who, String what, String pattern, Instant at) {}

    @Transactional(readOnly = true)
    public List<Canary> all() {
        requireAdministrator();
        return jdbc.sql(
                        """
                        select p.id, v.value from directory_person p
                        join directory_value v on v.person_id = p.id and v.field = 'FULL_NAME'
                        where p.canary order by v.value, p.id limit 100
                        """)
                .query((row, n) ->
                        new Canary(new PersonId(row.getObject(1, UUID.class)), row.getString(2)))
                .list();
    }

    /** The latest first, at most 100. */
    @Transactional(readOnly = true)
    public List<Seen> seen() {
        requireAdministrator();
        return watch.seen(MOST_SEEN).stream()
                .map(s -> new Seen(name(s.account()), s.how().words(), s.pattern(), s.at()))
                .toList();
    }

    /**
     * Adds one. Give it a name that nobody of the network has, and nothing that leads to somebody.
     *
     * @throws InvalidInput when the name is empty or there are enough
     */
    public PersonId plant(String name, String headline, String expertise) {
        requireAdministrator();
        if (all().size() >= MOST) {
            throw new InvalidInput(
                    "There are %d canary entries, as many as fit, so none was added. Remove one first."
                            .formatted(MOST));
        }
        var said = new ArrayList<PersonValue>();
        said.add(new PersonValue(Field.FULL_NAME, Texts.required("The name", name, 200)));
        add(said, Field.HEADLINE, headline);
        add(said, Field.EXPERTISE, expertise);
        PersonId id = values.create(null);
        values.replace(id, said);
        jdbc.sql("update directory_person set canary = true where id = ?")
                .param(id.value())
                .update();
        audit.record("canary-planted", "person", id.toString(), Map.of());
        return id;
    }

    /** Takes one out of the directory; a second time changes nothing. */
    public void remove(PersonId id) {
        requireAdministrator();
        boolean is =
                jdbc.sql("select canary from directory_person where id = ?")
                        .param(id.value())
                        .query(Boolean.class)
                        .optional()
                        .orElse(false);
        if (is) {
            jdbc.sql("delete from directory_value where person_id = ?").param(id.value()).update();
            values.reindex(id);
            jdbc.sql("update directory_person set canary = false, erased_at = ? where id = ?")
                    .params(Timestamp.from(clock.instant()), id.value())
                    .update();
            audit.record("canary-removed", "person", id.toString(), Map.of());
        }
    }

    private String name(@org.jspecify.annotations.Nullable AccountId account) {
        return account == null ? "Somebody not signed in" : accounts.get(account).name();
    }

    private static void add(List<PersonValue> said, Field field, String text) {
        if (!text.isBlank()) {
            said.add(new PersonValue(field, text));
        }
    }

    private void requireAdministrator() {
        if (!current.isSystem() && !accounts.has(current.require(), NetworkRole.ADMINISTRATOR)) {
            throw new NotAllowed("Canary entries are for administrators.");
        }
    }
}
