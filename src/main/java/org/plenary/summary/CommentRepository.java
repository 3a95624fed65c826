package org.plenary.summary;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CommentRepository extends JpaRepository<CommentEntity, UUID> {
    List<CommentEntity> findBySummaryIdOrderByAtAscIdAsc(UUID summary);

    int countBySummaryId(UUID summary);

    @Query(
            "select count(c) from CommentEntity c where c.summaryId = :summary and c.id = c.threadId"
                    + " and c.resolvedAt is null and c.withdrawn = false")
    int countOpenThreads(UUID summary);
}
