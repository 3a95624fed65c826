package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows mail addresses, telephone numbers and postal addresses of others one by one, on asking,
 * whatever their audience: each look is bounded and written down for the person concerned. What was
 * shown stays shown for a day, unless the person changed their profile since.
 */
@Service
@Transactional
public class ContactDetails {
    /** Looks on a page of the list. */
    public static final int PAGE = 20;

    private static final Duration STAYS = Duration.ofHours(24);
    private static final Duration KEPT = Duration.ofDays(400);

    /**
     * One look of somebody at a field.
     *
     * @param place what the next page begins after
     */
    public record Look(long place, String who, Field field, Instant at) {}

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final PersonRows people;
    private final VisibleValues values;
    private final PersonValues own;
    private final RelayLimits limits;
    private final RelayNames names;
    private final CurrentAccount current;
    private final Clock clock;

    ContactDetails(
            JdbcClient jdbc,
            Viewers viewers,
            PersonRows people,
            VisibleValues values,
            PersonValues own,
            RelayLimits limits,
            RelayNames names,
            CurrentAccount current,
            Clock clock) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.people = people;
        this.values = values;
        this.own = own;
        this.limits = limits;
        this.names = names;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Writes the look down; the values then stand in what {@link Directory#person} answers.
     *
     * @throws NotFound when there is nobody whose name may be seen, or no such detail
     * @throws InvalidInput when the account looked at too many today
     */
    public void show(PersonId asked, Field field) {
        AccountId me = current.require();
        Viewer viewer = viewers.current();
        PersonId person = people.whoIs(asked);
        List<PersonValue> seen = values.of(viewer, List.of(person)).getOrDefault(person, List.of());
        boolean named = seen.stream().anyMatch(v -> v.field() == Field.FULL_NAME);
        if (!named || !field.isContact() || seen.stream().noneMatch(v -> v.field() == field)) {
            throw new NotFound("There is no such contact detail that you may see.");
        }
        if (people.get(person).is(viewer.account())) {
            return;
        }
        limits.lockSender(me);
        if (shown(viewer, person).contains(field)) {
            return;
        }
        limits.contact(me);
        jdbc.sql("insert into contact_shown (person_id, viewer_id, field, at) values (?, ?, ?, ?)")
                .params(person.value(), me.value(), field.name(), Timestamp.from(clock.instant()))
                .update();
    }

    /** The contact fields of the person that the viewer may be shown without asking (again). */
    Set<Field> shown(Viewer viewer, PersonId person) {
        if (viewer.account().isEmpty()) {
            return Set.of();
        }
        if (people.find(person).filter(p -> p.is(viewer.account())).isPresent()) {
            return EnumSet.copyOf(Field.CONTACT);
        }
        return jdbc
                .sql(
                        """
                        select distinct s.field from contact_shown s
                        join directory_person p on p.id = s.person_id
                        where s.viewer_id = :viewer and s.person_id = :person and s.at > :since
                          and s.at >= p.updated_at
                        """)
                .param("viewer", viewer.account().get().value())
                .param("person", person.value())
                .param("since", Timestamp.from(clock.instant().minus(STAYS)))
                .query(String.class)
                .list()
                .stream()
                .map(Field::valueOf)
                .collect(Collectors.toSet());
    }

    /**
     * Who saw the current account's contact details, newest first; also those of entries that went
     * into its own.
     *
     * @param after the place where the page before ended; null for the first page
     */
    @Transactional(readOnly = true)
    public List<Look> looks(@Nullable Long after) {
        var mine = own.of(current.require());
        if (mine.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select id, viewer_id, field, at from contact_shown
                        where person_id in (select p.id from directory_person p
                            where p.id = :me or p.merged_into = :me)
                          and id < :after order by id desc limit :size
                        """)
                .param("me", mine.get().value())
                .param("after", after == null ? Long.MAX_VALUE : after)
                .param("size", PAGE)
                .query((row, n) ->
                        new Look(
                                row.getLong(1),
                                names.of(new AccountId(row.getObject(2, java.util.UUID.class))),
                                Field.valueOf(row.getString(3)),
                                row.getTimestamp(4).toInstant()))
                .list();
    }

    /** Looks are forgotten after 400 days. */
    @Scheduled(cron = "0 35 3 * * *", zone = "UTC")
    public void forgetOld() {
        jdbc.sql("delete from contact_shown where at < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }
}
