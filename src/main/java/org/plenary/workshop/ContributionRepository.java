package org.plenary.workshop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ContributionRepository extends JpaRepository<ContributionEntity, UUID> {
    List<ContributionEntity> findBySessionIdOrderByPosition(UUID session);

    @Query(
            "select coalesce(max(c.position), 0) from ContributionEntity c where c.sessionId = :session")
    int lastPosition(UUID session);

    @Query("select c.sessionId from ContributionEntity c where c.id = :id")
    Optional<UUID> sessionOf(UUID id);

    int countBySessionId(UUID session);
}
