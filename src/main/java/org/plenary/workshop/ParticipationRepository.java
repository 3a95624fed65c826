package org.plenary.workshop;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface ParticipationRepository extends JpaRepository<ParticipationEntity, UUID> {
    Optional<ParticipationEntity> findByWorkshopIdAndAccountId(UUID workshop, UUID account);

    List<ParticipationEntity> findByWorkshopIdOrderByJoinedAt(UUID workshop);

    List<ParticipationEntity> findByWorkshopIdAndRole(UUID workshop, WorkshopRole role);

    int countByWorkshopId(UUID workshop);

    @Query(
            """
            select p.workshopId from ParticipationEntity p
            where p.accountId = :account order by p.joinedAt desc, p.id
            """)
    List<UUID> workshopsOf(UUID account, Limit most);

    @Query(
            """
            select p.workshopId from ParticipationEntity p
            where p.accountId = :account and p.listed order by p.joinedAt desc, p.id
            """)
    List<UUID> workshopsListing(UUID account, Limit most);

    @Query(
            """
            select p from ParticipationEntity p, SessionEntity s
            where s.id = :session and p.workshopId = s.workshopId and p.accountId in :accounts
            """)
    List<ParticipationEntity> atSession(UUID session, Collection<UUID> accounts);

    /** 1 when the person is new, 0 when they were there; two at once never make two rows. */
    @Modifying
    @Query(
            value =
                    """
                    insert into participation (id, version, workshop_id, account_id, role, sector,
                      organisation, jurisdiction, capacity, listed, joined_at)
                    values (:id, 0, :workshop, :account, :role, 'UNKNOWN', '', '', 'PERSONAL', false, :now)
                    on conflict (workshop_id, account_id) do nothing
                    """,
            nativeQuery = true)
    int admit(UUID id, UUID workshop, UUID account, String role, Instant now);
}
