package org.plenary.workshop;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface OrganisationRepository extends JpaRepository<OrganisationEntity, UUID> {
    List<OrganisationEntity> findByNameKeyIn(Collection<String> keys);
}
