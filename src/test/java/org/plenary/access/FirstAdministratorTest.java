package org.plenary.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.base.InvalidInput;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestAccounts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** UC-14. The shared database has a demo administrator: each test takes it away and undoes that. */
@PlenaryTest
class FirstAdministratorTest {
    private static final String PASSWORD = "the very first password";

    @Autowired FirstAdministrator first;
    @Autowired Accounts accounts;
    @Autowired TestAccounts people;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;

    @Test
    void the_set_up_link_makes_one_administrator() {
        withoutAdministrators(() -> {
            String token = token();
            String other = token();
            assertThat(first.good(token)).isTrue();
            NewSession made =
                    first.make(token, UUID.randomUUID() + "@example.org", "Ada", PASSWORD, "");
            assertThat(accounts.get(made.account()).roles())
                    .containsExactly(NetworkRole.ADMINISTRATOR);
            assertThat(first.good(other)).isFalse();
            assertThatThrownBy(() -> first.make(other, "b@example.org", "B", PASSWORD, ""))
                    .isInstanceOf(InvalidInput.class);
        });
    }

    @Test
    void it_does_not_work_while_there_is_an_administrator() {
        people.administrator();
        assertThat(first.good(token())).isFalse();
    }

    @Test
    void an_old_or_invented_link_does_not_work() {
        withoutAdministrators(() -> {
            String token = token();
            jdbc.sql("UPDATE one_time_link SET expires_at = now()").update();
            assertThat(first.good(token)).isFalse();
            assertThat(first.good("invented")).isFalse();
        });
    }

    @Test
    void demo_mode_needs_the_embedded_database_and_loopback() throws Exception {
        var server = new ServerProperties();
        server.setAddress(java.net.InetAddress.getByName("127.0.0.1"));
        assertThat(new DemoMode("", true, server).active()).isTrue();
        assertThat(new DemoMode("jdbc:postgresql://db/plenary", true, server).active()).isFalse();
        assertThat(new DemoMode("", false, server).active()).isFalse();
        server.setAddress(java.net.InetAddress.getByName("0.0.0.0"));
        assertThat(new DemoMode("", true, server).active()).isFalse();
        server.setAddress(null);
        assertThat(new DemoMode("", true, server).active()).isFalse();
    }

    private String token() {
        String link = first.link();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private void withoutAdministrators(Runnable test) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("DELETE FROM account_role WHERE role = 'ADMINISTRATOR'").update();
            test.run();
            status.setRollbackOnly();
        });
    }
}
