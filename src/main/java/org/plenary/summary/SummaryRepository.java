package org.plenary.summary;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface SummaryRepository extends JpaRepository<Summary, UUID> {
    Optional<Summary> findBySessionId(UUID session);

    Optional<Summary> findByDocumentId(UUID document);

    List<Summary> findByWorkshopId(UUID workshop);

    /** What waits for somebody in these workshops; the oldest change first. */
    List<Summary> findTop500ByWorkshopIdInAndStateInOrderByChangedAt(
            Collection<UUID> workshops, Collection<SummaryState> states);

    List<Summary> findTop500ByStateOrderByChangedAt(SummaryState state);

    List<Summary> findByWorkshopIdIn(Collection<UUID> workshops);

    List<Summary> findBySessionIdIn(Collection<UUID> sessions);

    /** The row for a change, held until the transaction ends, so that two presses queue up. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Summary s where s.id = :id")
    Optional<Summary> hold(UUID id);
}
