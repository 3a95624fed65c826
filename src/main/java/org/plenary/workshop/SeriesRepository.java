package org.plenary.workshop;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SeriesRepository extends JpaRepository<SeriesEntity, UUID> {
    Optional<SeriesEntity> findByTitle(String title);

    @Query("select s.title from SeriesEntity s order by s.title limit 200")
    List<String> titles();
}
