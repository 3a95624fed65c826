package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.CurrentAccount;
import org.plenary.access.InvitationReminders;
import org.plenary.access.InvitationReminders.Invited;
import org.plenary.access.NetworkRole;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Entries that need somebody: those on which nobody said a word for a year, and those that nobody
 * has claimed. For the network's organizers; of claimed people only those whose name they may see.
 */
@Service
@Transactional
public class Upkeep {
    /** Entries on a page. */
    public static final int PAGE = 20;

    private static final Duration BETWEEN_QUESTIONS = Duration.ofDays(30);

    /** Which entries. */
    public enum Kind {
        STALE(StillRight.FRESH, StillRight.FRESH + " < :before"),
        UNCLAIMED("p.created_at", "p.account_id is null");

        private final String order;
        private final String condition;

        Kind(String order, String condition) {
            this.order = order;
            this.condition = condition;
        }
    }

    /**
     * One entry.
     *
     * @param since when the last word was said, or when an unclaimed entry was made
     * @param asked when its owner was asked last
     * @param invited the open invitation to claim it
     */
    public record Entry(
            PersonId person,
            String name,
            boolean claimed,
            Instant since,
            Optional<Instant> asked,
            Optional<Invited> invited) {}

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final PersonRows people;
    private final Profiles profiles;
    private final StillRight stillRight;
    private final InvitationReminders reminders;
    private final CurrentAccount current;
    private final Clock clock;

    Upkeep(
            JdbcClient jdbc,
            Viewers viewers,
            PersonRows people,
            Profiles profiles,
            StillRight stillRight,
            InvitationReminders reminders,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.people = people;
        this.profiles = profiles;
        this.stillRight = stillRight;
        this.reminders = reminders;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Those who wait longest first.
     *
     * @param after the last person of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public List<Entry> page(Kind kind, @Nullable PersonId after) {
        requireOrganizer();
        return jdbc.sql(
                        """
                        select p.id, v.value, p.account_id is not null, %1$s, p.asked_at
                        from directory_person p
                        join directory_value v on v.person_id = p.id and v.field = 'FULL_NAME'
                        where %2$s and %3$s
                          and (p.account_id is null or v.tags && :tags::text[])
                          and (:after::uuid is null or (%1$s, p.id) >
                            (select %1$s, p.id from directory_person p where p.id = :after::uuid))
                        order by %1$s, p.id limit :size
                        """
                                .formatted(kind.order, StillRight.STANDS, kind.condition))
                .param("before", Timestamp.from(clock.instant().minus(StillRight.YEAR)))
                .param("tags", viewers.current().tagArray())
                .param("after", after == null ? null : after.value())
                .param("size", PAGE)
                .query((row, n) -> {
                    var id = new PersonId(row.getObject(1, UUID.class));
                    boolean claimed = row.getBoolean(3);
                    return new Entry(
                            id,
                            row.getString(2),
                            claimed,
                            row.getTimestamp(4).toInstant(),
                            Optional.ofNullable(row.getTimestamp(5)).map(Timestamp::toInstant),
                            claimed ? Optional.empty() : reminders.invited(Profiles.GRANT + id));
                })
                .list();
    }

    /** An unclaimed entry was looked at and is right. */
    public void markChecked(PersonId person) {
        requireOrganizer();
        if (profiles.changeable(person).claimed()) {
            throw new NotAllowed("Of a claimed profile only its owner says that it is right.");
        }
        stillRight.confirm(person, "an organizer");
    }

    /** Sends the letter again to who was invited to claim the entry; twice at most. */
    public void remind(PersonId person) {
        requireOrganizer();
        profiles.changeable(person);
        reminders.remind(Profiles.GRANT + person);
    }

    /**
     * Asks the owner of a claimed profile whether it is still right.
     *
     * @throws InvalidInput when they were asked within 30 days
     */
    public void ask(PersonId person) {
        requireOrganizer();
        people.lock(person);
        Entry entry =
                seen(person)
                        .orElseThrow(
                                () -> new NotFound("There is nobody here whom you could ask."));
        AccountId owner = people.get(person).account();
        Instant earliest = clock.instant().minus(BETWEEN_QUESTIONS);
        if (owner == null || entry.asked().filter(a -> a.isAfter(earliest)).isPresent()) {
            throw new InvalidInput(
                    "This person was asked within the last 30 days, so nobody was asked again.");
        }
        stillRight.ask(person, owner);
    }

    private Optional<Entry> seen(PersonId person) {
        return jdbc.sql(
                        """
                        select v.value, p.asked_at, p.created_at from directory_person p
                        join directory_value v on v.person_id = p.id and v.field = 'FULL_NAME'
                        where p.id = :id and p.account_id is not null and v.tags && :tags::text[]
                        """)
                .param("id", person.value())
                .param("tags", viewers.current().tagArray())
                .query((row, n) ->
                        new Entry(
                                person,
                                row.getString(1),
                                true,
                                row.getTimestamp(3).toInstant(),
                                Optional.ofNullable(row.getTimestamp(2)).map(Timestamp::toInstant),
                                Optional.empty()))
                .optional();
    }

    private void requireOrganizer() {
        if (!current.has(NetworkRole.ORGANIZER) && !current.has(NetworkRole.ADMINISTRATOR)) {
            throw new NotAllowed("The directory is looked after by the network's organizers.");
        }
    }
}
