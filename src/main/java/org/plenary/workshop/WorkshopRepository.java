package org.plenary.workshop;

import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface WorkshopRepository extends JpaRepository<WorkshopEntity, UUID> {
    String LINE =
            """
            select w as workshop, p.role as role,
              (select count(s) from SessionEntity s where s.workshopId = w.id) as sessions
            from WorkshopEntity w left join fetch w.series
            left join ParticipationEntity p on p.workshopId = w.id and p.accountId = :account
            """;
    String LATEST_FIRST = " order by w.dates.first desc nulls first, w.createdAt desc, w.id";

    /** Waits for others who change the same workshop, so that versions are compared one by one. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from WorkshopEntity w where w.id = :id")
    Optional<WorkshopEntity> lock(UUID id);

    Optional<WorkshopEntity> findBySlug(String slug);

    @Query(LINE + " where p.role is not null" + LATEST_FIRST)
    List<Tuple> ofAccount(UUID account, Limit limit);

    @Query(
            LINE
                    + " where p.role is not null or :all = true"
                    + " or w.programme = org.plenary.workshop.ProgrammeState.PUBLISHED"
                    + LATEST_FIRST)
    List<Tuple> visibleTo(UUID account, boolean all, Limit limit);

    @Query(
            LINE
                    + " where w.programme = org.plenary.workshop.ProgrammeState.PUBLISHED"
                    + LATEST_FIRST)
    List<Tuple> published(UUID account, Limit limit);

    @Query("select w.slug from WorkshopEntity w where w.slug like :prefix escape '!'")
    List<String> slugsLike(String prefix);

    /** Holds until the transaction ends: two new workshops never take one slug. */
    @Query(value = "select cast(pg_advisory_xact_lock(200) as text)", nativeQuery = true)
    String lockSlugs();

    /** The clock on the wall stays when the zone of a workshop is corrected. */
    @Modifying(flushAutomatically = true)
    @Query(
            value =
                    """
                    update workshop_session set version = version + 1,
                      starts_at = (starts_at at time zone :was) at time zone :is,
                      ends_at = (ends_at at time zone :was) at time zone :is
                    where workshop_id = :workshop and starts_at is not null
                    """,
            nativeQuery = true)
    void moveSessionsToZone(UUID workshop, String was, String is);
}
