package org.plenary.directory;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.access.AccountId;
import org.plenary.access.Accounts;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.access.NetworkRole;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.Texts;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Problems that somebody reported on a profile; the network's organizers look after them. The
 * person concerned is not told who reported.
 */
@Service
@Transactional
public class ProfileProblems {
    static final int A_DAY = 10;

    /** Problems on a page. */
    public static final int PAGE = 20;

    private static final int LONGEST = 1000;

    /**
     * A problem that waits.
     *
     * @param name the person's name where the organizer may see it
     * @param claimed whether its owner has to mend it
     */
    public record Problem(
            UUID id,
            PersonId person,
            String name,
            boolean claimed,
            String reporter,
            String text,
            Instant at) {}

    private final JdbcClient jdbc;
    private final Viewers viewers;
    private final Directory directory;
    private final PersonRows people;
    private final RelayNames names;
    private final RelayLimits limits;
    private final Accounts accounts;
    private final CurrentAccount current;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    ProfileProblems(
            JdbcClient jdbc,
            Viewers viewers,
            Directory directory,
            PersonRows people,
            RelayNames names,
            RelayLimits limits,
            Accounts accounts,
            CurrentAccount current,
            Notices notices,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.viewers = viewers;
        this.directory = directory;
        this.people = people;
        this.names = names;
        this.limits = limits;
        this.accounts = accounts;
        this.current = current;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Puts a problem before the organizers. While one of the same reporter on the same person
     * waits, another changes nothing.
     *
     * @throws NotFound when there is nobody, or nobody whose name may be seen
     * @throws InvalidInput when the text is empty or too long, or a limit is reached
     */
    public void report(PersonId asked, String text) {
        AccountId me = current.require();
        PersonId person = people.whoIs(asked);
        directory.visible(viewers.current(), person);
        String words = Texts.required("The problem", text, LONGEST);
        limits.lockSender(me);
        int today =
                jdbc.sql("select count(*) from directory_problem where reporter_id = ? and at > ?")
                        .params(
                                me.value(),
                                Timestamp.from(clock.instant().minus(Duration.ofHours(24))))
                        .query(Integer.class)
                        .single();
        if (today >= A_DAY) {
            throw new InvalidInput(
                    "You reported as many problems as one day allows, so this one was not. Report it tomorrow.");
        }
        UUID id = UUID.randomUUID();
        int made =
                jdbc.sql(
                                """
                                insert into directory_problem (id, person_id, reporter_id, text, at)
                                values (?, ?, ?, ?, ?)
                                on conflict (person_id, reporter_id) where handled_at is null
                                do nothing
                                """)
                        .params(
                                id,
                                person.value(),
                                me.value(),
                                words,
                                Timestamp.from(clock.instant()))
                        .update();
        if (made == 1) {
            audit.record("profile-problem-reported", "person", person.toString(), Map.of());
            tellOrganizers();
        }
    }

    private void tellOrganizers() {
        var organizers = new LinkedHashSet<AccountId>(accounts.withRole(NetworkRole.ORGANIZER));
        organizers.addAll(accounts.withRole(NetworkRole.ADMINISTRATOR));
        Notice notice =
                new Notice(
                        "profile-problem",
                        "A problem on a profile was reported",
                        "Look at it in the directory's upkeep.",
                        DirectoryPaths.upkeep());
        organizers.forEach(o -> notices.tell(o, notice));
    }

    /**
     * Those that wait, oldest first; for organizers.
     *
     * @param after the last one of the page before; null for the first page
     */
    @Transactional(readOnly = true)
    public List<Problem> open(@Nullable UUID after) {
        requireOrganizer();
        Viewer viewer = viewers.current();
        return jdbc.sql(
                        """
                        select x.id, p.id, x.reporter_id, x.text, x.at,
                               p.account_id is not null,
                               (select v.value from directory_value v where v.person_id = p.id
                                  and v.field = 'FULL_NAME'
                                  and (p.account_id is null or v.tags && :tags::text[]))
                        from directory_problem x
                        join directory_person o on o.id = x.person_id
                        join directory_person p on p.id = coalesce(o.merged_into, o.id)
                        where x.handled_at is null
                          and (:after::uuid is null or (x.at, x.id) >
                            (select y.at, y.id from directory_problem y where y.id = :after::uuid))
                        order by x.at, x.id limit :size
                        """)
                .param("tags", viewer.tagArray())
                .param("after", after)
                .param("size", PAGE)
                .query((row, n) ->
                        new Problem(
                                row.getObject(1, UUID.class),
                                new PersonId(row.getObject(2, UUID.class)),
                                Optional.ofNullable(row.getString(7))
                                        .orElse("Somebody whose name is not shown to you"),
                                row.getBoolean(6),
                                names.of(new AccountId(row.getObject(3, UUID.class))),
                                row.getString(4),
                                row.getTimestamp(5).toInstant()))
                .list();
    }

    /** How many wait; for organizers. */
    @Transactional(readOnly = true)
    public Waits waits() {
        requireOrganizer();
        return Waits.of(
                jdbc,
                "select at from directory_problem where handled_at is null order by at",
                Map.of());
    }

    /**
     * Asks the owner of a claimed profile to look at it, in the organizer's words; the reporter is
     * not named. The problem goes on waiting.
     */
    public void askOwner(UUID problem, String sentence) {
        requireOrganizer();
        String words = Texts.required("The question", sentence, LONGEST);
        UUID owner =
                jdbc.sql(
                                """
                                select p.account_id from directory_problem x
                                join directory_person o on o.id = x.person_id
                                join directory_person p on p.id = coalesce(o.merged_into, o.id)
                                where x.id = ? and x.handled_at is null and p.account_id is not null
                                """)
                        .param(problem)
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(ProfileProblems::gone);
        audit.record("profile-owner-asked", "profile-problem", problem.toString(), Map.of());
        notices.tell(
                new AccountId(owner),
                new Notice(
                        "profile-question",
                        "An organizer asks you to look at your profile",
                        words,
                        DirectoryPaths.me()));
    }

    /** Closes the problem and tells the reporter what came of it. */
    public void settle(UUID problem, String outcome) {
        AccountId by = requireOrganizer();
        String words = Texts.required("The outcome", outcome, LONGEST);
        UUID reporter =
                jdbc.sql(
                                """
                                update directory_problem set outcome = ?, handled_by = ?, handled_at = ?
                                where id = ? and handled_at is null returning reporter_id
                                """)
                        .params(words, by.value(), Timestamp.from(clock.instant()), problem)
                        .query(UUID.class)
                        .optional()
                        .orElseThrow(ProfileProblems::gone);
        audit.record("profile-problem-settled", "profile-problem", problem.toString(), Map.of());
        notices.tell(
                new AccountId(reporter),
                new Notice(
                        "profile-problem-settled",
                        "The problem that you reported was looked at",
                        words,
                        DirectoryPaths.directory()));
    }

    private AccountId requireOrganizer() {
        if (!current.has(NetworkRole.ORGANIZER) && !current.has(NetworkRole.ADMINISTRATOR)) {
            throw new NotAllowed("The directory is looked after by the network's organizers.");
        }
        return current.require();
    }

    private static NotFound gone() {
        return new NotFound("This problem does not wait any more.");
    }
}
