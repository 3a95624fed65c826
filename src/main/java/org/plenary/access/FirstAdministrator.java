package org.plenary.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.plenary.base.InvalidInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a new installation gets its first administrator: a link in the log (and beside the embedded
 * database), once, for 24 hours, and only while there is no administrator.
 */
@Service
@Order(20)
public class FirstAdministrator implements ApplicationRunner {
    static final Duration LIFE = Duration.ofHours(24);
    static final String FILE = "set-up-link.txt";
    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final DemoMode demo;
    private final Accounts accounts;
    private final AccountRepository repository;
    private final OneTimeLinks oneTime;
    private final Passwords passwords;
    private final Devices devices;
    private final AuditTrail audit;
    private final Links links;
    private final JdbcClient jdbc;
    private final String databaseUrl;
    private final Path dataDir;

    FirstAdministrator(
            DemoMode demo,
            Accounts accounts,
            AccountRepository repository,
            OneTimeLinks oneTime,
            Passwords passwords,
            Devices devices,
            AuditTrail audit,
            Links links,
            JdbcClient jdbc,
            @Value("${spring.datasource.url:}") String databaseUrl,
            @Value("${plenary.data-dir}") Path dataDir) {
        this.demo = demo;
        this.accounts = accounts;
        this.repository = repository;
        this.oneTime = oneTime;
        this.passwords = passwords;
        this.devices = devices;
        this.audit = audit;
        this.links = links;
        this.jdbc = jdbc;
        this.databaseUrl = databaseUrl;
        this.dataDir = dataDir;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments args) throws IOException {
        if (demo.active() || !wanted()) {
            return;
        }
        String link = link();
        log.warn(
                "There is no administrator yet. Open this link to make the first one; it works once, for 24 hours: {}",
                link);
        if (databaseUrl.isBlank()) {
            Files.writeString(dataDir.resolve(FILE), link + "\n");
        }
    }

    String link() {
        Secret secret = oneTime.make(OneTimeLinks.Kind.FIRST_ADMINISTRATOR, null, LIFE);
        return links.to("/app/setup/" + secret.token());
    }

    private boolean wanted() {
        return repository.withRole(NetworkRole.ADMINISTRATOR).isEmpty();
    }

    /** Whether the set-up link still works: unused, not too old, and there is no administrator. */
    @Transactional(readOnly = true)
    public boolean good(String token) {
        return wanted() && oneTime.good(OneTimeLinks.Kind.FIRST_ADMINISTRATOR, token);
    }

    /**
     * Makes the first administrator and signs them in.
     *
     * @throws InvalidInput when the link does not work any more or a text cannot be taken
     */
    @Transactional
    public NewSession make(
            String token, String email, String name, String password, String browser) {
        // one at a time, also across nodes: two links must not make two first administrators
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('first-administrator'))").query(row -> {});
        if (!wanted() || oneTime.use(OneTimeLinks.Kind.FIRST_ADMINISTRATOR, token).isEmpty()) {
            throw new InvalidInput(
                    "This set-up link does not work any more, so nothing was made. Restart the server for a new one if there is no administrator yet.");
        }
        AccountEntity account =
                accounts.create(EmailAddress.of(email), name, Set.of(NetworkRole.ADMINISTRATOR));
        account.passwordHash = passwords.hash(password, account.email, account.name);
        repository.flush();
        AccountId id = account.accountId();
        audit.record(id, "first-administrator-made", "account", id.toString(), Map.of());
        return new NewSession(devices.signIn(id, BrowserDetails.label(browser), true));
    }
}
