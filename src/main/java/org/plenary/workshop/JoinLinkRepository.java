package org.plenary.workshop;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface JoinLinkRepository extends JpaRepository<JoinLinkEntity, UUID> {
    Optional<JoinLinkEntity> findByToken(String token);
}
