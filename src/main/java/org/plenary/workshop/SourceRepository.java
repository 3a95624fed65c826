package org.plenary.workshop;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface SourceRepository extends JpaRepository<SourceEntity, UUID> {}
