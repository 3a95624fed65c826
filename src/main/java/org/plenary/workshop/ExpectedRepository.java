package org.plenary.workshop;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ExpectedRepository extends JpaRepository<ExpectedEntity, ExpectedEntity.Key> {
    @Query(
            "select e from ExpectedEntity e where e.workshopId = :workshop and e.withdrawnAt is null"
                    + " order by e.email")
    List<ExpectedEntity> at(UUID workshop);

    @Query(
            "select e.email from ExpectedEntity e where e.workshopId = :workshop and e.withdrawnAt is null")
    Set<String> addressesAt(UUID workshop);
}
