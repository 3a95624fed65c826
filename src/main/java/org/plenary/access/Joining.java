package org.plenary.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.plenary.base.Dates;
import org.plenary.base.InvalidInput;
import org.plenary.base.StaleChange;
import org.plenary.base.Texts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may join by themselves, and what they are told about their data. Administrators keep it;
 * everyone may read the notice.
 */
@Service
@Transactional
public class Joining {
    private static final int MOST_DOMAINS = 500;
    private static final String NOT_FILLED_IN =
            "Whoever runs this Plenary has not written down here who answers for your data. Ask them before you enter any.";
    private static final String PURPOSE =
            "Your name and mail address let you sign in, take part in workshops, and be found and reached by others of the network as far as you allow.";
    private static final String RETENTION =
            "What you enter is kept while you have an account. A request to join that was answered is deleted after 90 days, the record of who changed what after %s.";

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final AuditRetention records;
    private final Clock clock;

    Joining(
            JdbcClient jdbc,
            CurrentAccount current,
            AuditTrail audit,
            AuditRetention records,
            Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.audit = audit;
        this.records = records;
        this.clock = clock;
    }

    /** What stands beside every form that collects data of a person. */
    @Transactional(readOnly = true)
    public PrivacyNotice notice() {
        JoiningSettings s = read();
        String controller =
                s.controller().isEmpty()
                        ? NOT_FILLED_IN
                        : s.contact().isEmpty()
                                ? s.controller()
                                : s.controller() + " · " + s.contact();
        return new PrivacyNotice(
                s.purpose().isEmpty() ? PURPOSE : s.purpose(),
                controller,
                s.retention().isEmpty()
                        ? RETENTION.formatted(Dates.period(records.kept()))
                        : s.retention());
    }

    /** Whether anybody can begin to join without having been invited. */
    @Transactional(readOnly = true)
    public boolean open() {
        return read().requestsOpen()
                || jdbc.sql("select exists (select 1 from joining_domain)")
                        .query(Boolean.class)
                        .single();
    }

    /** For administrators. */
    @Transactional(readOnly = true)
    public JoiningSettings settings() {
        current.require(NetworkRole.ADMINISTRATOR);
        return read();
    }

    /**
     * @throws StaleChange when it was changed since
     * @throws InvalidInput when a text is too long
     */
    public JoiningSettings change(JoiningSettings wanted) {
        current.require(NetworkRole.ADMINISTRATOR);
        int changed =
                jdbc.sql(
                                """
                                update joining_settings set version = version + 1,
                                  requests_open = :open, controller = :controller,
                                  contact = :contact, purpose = :purpose, retention = :retention
                                where version = :version
                                """)
                        .param("open", wanted.requestsOpen())
                        .param("controller", line("Who answers", wanted.controller(), 300))
                        .param("contact", line("The contact", wanted.contact(), 300))
                        .param("purpose", Texts.optional("The purpose", wanted.purpose(), 1000))
                        .param(
                                "retention",
                                Texts.optional("How long it is kept", wanted.retention(), 1000))
                        .param("version", wanted.version())
                        .update();
        if (changed == 0) {
            throw new StaleChange("How people join", text(wanted), text(read()));
        }
        audit.record(
                "joining-changed",
                "joining",
                "settings",
                Map.of("requests", wanted.requestsOpen() ? "open" : "closed"));
        return read();
    }

    /** In the order of their names; for administrators. */
    @Transactional(readOnly = true)
    public List<PermittedDomain> domains() {
        current.require(NetworkRole.ADMINISTRATOR);
        return all();
    }

    /**
     * People of the domain join by themselves from now on; a second time changes the subdomains.
     *
     * @throws InvalidInput when it is not a domain
     */
    public void permit(String domain, boolean subdomains) {
        AccountId by = current.require(NetworkRole.ADMINISTRATOR);
        String known = ApplicantAddress.domain(domain);
        if (all().size() >= MOST_DOMAINS) {
            throw new InvalidInput(
                    "There are %d permitted domains already, so none was added. Remove one first."
                            .formatted(MOST_DOMAINS));
        }
        jdbc.sql(
                        """
                        insert into joining_domain (domain, subdomains, added_by, added_at)
                        values (?, ?, ?, ?)
                        on conflict (domain) do update set subdomains = excluded.subdomains
                        """)
                .params(known, subdomains, by.value(), Timestamp.from(clock.instant()))
                .update();
        audit.record(
                "domain-permitted",
                "mail-domain",
                known,
                Map.of("subdomains", subdomains ? "yes" : "no"));
    }

    /** Who has joined stays. */
    public void forbid(String domain) {
        current.require(NetworkRole.ADMINISTRATOR);
        if (jdbc.sql("delete from joining_domain where domain = ?").param(domain).update() == 1) {
            audit.record("domain-removed", "mail-domain", domain, Map.of());
        }
    }

    boolean permits(ApplicantAddress address) {
        return all().stream().anyMatch(d -> d.covers(address.domain()));
    }

    boolean requestsOpen() {
        return read().requestsOpen();
    }

    private List<PermittedDomain> all() {
        return jdbc.sql("select domain, subdomains from joining_domain order by domain")
                .query((row, n) -> new PermittedDomain(row.getString(1), row.getBoolean(2)))
                .list();
    }

    private JoiningSettings read() {
        return jdbc.sql("select * from joining_settings")
                .query((row, n) ->
                        new JoiningSettings(
                                row.getLong("version"),
                                row.getBoolean("requests_open"),
                                row.getString("controller"),
                                row.getString("contact"),
                                row.getString("purpose"),
                                row.getString("retention")))
                .single();
    }

    private static String line(String what, String text, int longest) {
        return Texts.optional(what, text.replaceAll("\\s+", " "), longest);
    }

    private static String text(JoiningSettings s) {
        return "%s\n%s\n%s\n%s\nRequests: %s"
                .formatted(
                        s.controller(),
                        s.contact(),
                        s.purpose(),
                        s.retention(),
                        s.requestsOpen() ? "open" : "closed");
    }
}
