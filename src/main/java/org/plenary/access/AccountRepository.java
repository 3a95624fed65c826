package org.plenary.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface AccountRepository extends JpaRepository<AccountEntity, UUID> {
    /** The text is looked for as it is: it may hold % and _. */
    String MATCHES =
            " where a.erasedAt is null and (locate(lower(:text), lower(a.name)) > 0"
                    + " or locate(lower(:text), a.emailKey) > 0)";

    Optional<AccountEntity> findByEmailKey(String emailKey);

    @Query(
            "select a from AccountEntity a where :role member of a.roles and a.suspendedAt is null"
                    + " order by a.createdAt")
    List<AccountEntity> withRole(NetworkRole role);

    @Query("select a from AccountEntity a" + MATCHES + " order by lower(a.name), a.emailKey")
    Stream<AccountEntity> search(String text, Pageable page);

    @Query("select count(a) from AccountEntity a" + MATCHES)
    long countSearch(String text);
}
