package org.plenary.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "account")
class AccountEntity {
    @Id UUID id;
    @Column String email;
    @Column String emailKey;
    @Column String name;
    @Nullable String passwordHash;
    @Nullable Instant suspendedAt;

    /** Written by {@link AccountErasure} alone. */
    @Column(insertable = false, updatable = false)
    @Nullable Instant erasedAt;

    @Column Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @BatchSize(size = 200)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    Set<NetworkRole> roles = EnumSet.noneOf(NetworkRole.class);

    @Version int version;

    protected AccountEntity() {}

    AccountEntity(EmailAddress email, String name, Instant createdAt) {
        this.id = UUID.randomUUID();
        this.email = email.value();
        this.emailKey = email.key();
        this.name = name;
        this.createdAt = createdAt;
    }

    AccountId accountId() {
        return new AccountId(id);
    }

    boolean suspended() {
        return suspendedAt != null;
    }

    boolean erased() {
        return erasedAt != null;
    }

    AccountSummary summary() {
        return new AccountSummary(accountId(), name, email, roles, suspended());
    }
}
