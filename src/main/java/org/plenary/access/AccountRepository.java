package org.plenary.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<AccountEntity, UUID> {
    Optional<AccountEntity> findByEmailKey(String emailKey);

    @Query(
            "select a from AccountEntity a where :role member of a.roles and a.suspendedAt is null"
                    + " order by a.createdAt")
    List<AccountEntity> withRole(NetworkRole role);
}
