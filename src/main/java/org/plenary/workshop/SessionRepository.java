package org.plenary.workshop;

import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface SessionRepository extends JpaRepository<SessionEntity, UUID> {
    String IN_ORDER = " order by s.startsAt asc nulls last, s.position";

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from SessionEntity s where s.id = :id")
    Optional<SessionEntity> lock(UUID id);

    Optional<SessionEntity> findByWorkshopIdAndSlug(UUID workshop, String slug);

    @Query("select s from SessionEntity s where s.workshopId = :workshop" + IN_ORDER)
    List<SessionEntity> programme(UUID workshop);

    @Query(
            "select s from SessionEntity s where s.workshopId = :workshop"
                    + " and lower(s.title) like :text escape '!'"
                    + IN_ORDER)
    Page<SessionEntity> programme(UUID workshop, String text, Pageable page);

    int countByWorkshopId(UUID workshop);

    boolean existsByWorkshopIdAndOpenedAtIsNotNull(UUID workshop);

    @Query(
            "select coalesce(max(s.position), 0) from SessionEntity s where s.workshopId = :workshop")
    int lastPosition(UUID workshop);

    @Query("select s.slug from SessionEntity s where s.workshopId = :workshop")
    Set<String> slugs(UUID workshop);

    @Query(
            "select s.importKey from SessionEntity s where s.workshopId = :workshop and s.importKey <> ''")
    Set<String> importKeys(UUID workshop);

    /** What decides about one account at one session, in one query; empty without the session. */
    @Query(
            value =
                    """
                    select s.access as access, s.opened_at is not null as opened,
                      w.programme = 'PUBLISHED' as published, p.role as role,
                      coalesce((select string_agg(t.tie, ',') from session_person t
                        where t.session_id = s.id and t.account_id = :account), '') as ties
                    from workshop_session s join workshop w on w.id = s.workshop_id
                    left join participation p on p.workshop_id = w.id and p.account_id = :account
                    where s.id = :session
                    """,
            nativeQuery = true)
    Optional<Tuple> standing(UUID account, UUID session);

    /** As {@link #standing}, for many sessions at once. */
    @Query(
            value =
                    """
                    select s.id as session, s.access as access, s.opened_at is not null as opened,
                      w.programme = 'PUBLISHED' as published, p.role as role,
                      coalesce((select string_agg(t.tie, ',') from session_person t
                        where t.session_id = s.id and t.account_id = :account), '') as ties
                    from workshop_session s join workshop w on w.id = s.workshop_id
                    left join participation p on p.workshop_id = w.id and p.account_id = :account
                    where s.id in (:sessions)
                    """,
            nativeQuery = true)
    List<Tuple> standings(UUID account, Collection<UUID> sessions);

    @Query(
            value =
                    "select account_id as account, tie as tie from session_person where session_id = :session order by account_id",
            nativeQuery = true)
    List<Tuple> people(UUID session);

    @Query(
            value =
                    """
                    select s.id from workshop_session s join session_person t on t.session_id = s.id
                    where t.account_id = :account and t.tie = 'RAPPORTEUR'
                    order by s.starts_at nulls last, s.position limit 500
                    """,
            nativeQuery = true)
    List<UUID> rapporteurIn(UUID account);

    @Query(
            value =
                    "select session_id from session_person where account_id = :account and tie in ('RAPPORTEUR', 'SCRIBE')",
            nativeQuery = true)
    Set<UUID> dutiesOf(UUID account);

    @Modifying
    @Query(
            value =
                    "insert into session_person (session_id, account_id, tie) values (:session, :account, :tie) on conflict do nothing",
            nativeQuery = true)
    int tie(UUID session, UUID account, String tie);

    @Modifying
    @Query(
            value =
                    "delete from session_person where session_id = :session and account_id = :account and tie = :tie",
            nativeQuery = true)
    int untie(UUID session, UUID account, String tie);

    @Query(
            value =
                    """
                    delete from session_person t using workshop_session s
                    where s.id = t.session_id and s.workshop_id = :workshop and t.account_id = :account
                    returning t.session_id
                    """,
            nativeQuery = true)
    Set<UUID> untieAll(UUID workshop, UUID account);
}
