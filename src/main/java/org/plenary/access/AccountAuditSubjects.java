package org.plenary.access;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts by their names, which whoever reads the audit trail sees among the accounts too. */
@Component
class AccountAuditSubjects implements AuditSubjects {
    private final JdbcClient jdbc;

    AccountAuditSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> kinds() {
        return Map.of(
                "account", "Account",
                "invitation", "Invitation",
                "grant", "Invitations",
                "joining", "Joining",
                "joining-request", "Request to join",
                "mail-domain", "Mail domain");
    }

    @Override
    public Map<UUID, String> names(String kind, Collection<UUID> ids) {
        return kind.equals("account")
                ? AuditSubjects.read(
                        jdbc, "select id, name from account where id = any(:ids::uuid[])", ids)
                : Map.of();
    }
}
