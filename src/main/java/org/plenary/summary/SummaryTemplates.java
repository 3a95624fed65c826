package org.plenary.summary;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.access.CurrentAccount;
import org.plenary.base.NotAllowed;
import org.plenary.base.StaleChange;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopRights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The template of each workshop's summaries; its organizers change it. */
@Service
@Transactional
public class SummaryTemplates {
    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final WorkshopRights rights;
    private final AuditTrail audit;
    private final Clock clock;

    SummaryTemplates(
            JdbcClient jdbc,
            CurrentAccount current,
            WorkshopRights rights,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.rights = rights;
        this.audit = audit;
        this.clock = clock;
    }

    /** The template to edit. Only the workshop's organizers see it. */
    @Transactional(readOnly = true)
    public SummaryTemplate get(WorkshopId workshop) {
        requireOrganizer(workshop);
        return stored(workshop);
    }

    /**
     * Saves the sections; summaries that were already started stay as they are.
     *
     * @param template with the version that was read
     * @throws StaleChange when somebody saved another one since
     */
    public SummaryTemplate save(WorkshopId workshop, SummaryTemplate template) {
        AccountId by = requireOrganizer(workshop);
        lock(workshop);
        SummaryTemplate stored = stored(workshop);
        if (stored.sections().equals(template.sections())) {
            return stored;
        }
        if (stored.version() != template.version()) {
            throw new StaleChange("The template", template.text(), stored.text());
        }
        write(workshop, template, by);
        audit.record(
                "summary-template-changed",
                "workshop",
                workshop.toString(),
                Map.of("sections", "" + template.sections().size()));
        return stored(workshop);
    }

    SummaryTemplate stored(WorkshopId workshop) {
        Optional<Long> version =
                jdbc.sql("select version from summary_template where workshop_id = ?")
                        .param(workshop.value())
                        .query(Long.class)
                        .optional();
        return version.map(v -> new SummaryTemplate(sections(workshop), v))
                .orElse(SummaryTemplate.BUILT_IN);
    }

    private List<SummaryTemplate.Section> sections(WorkshopId workshop) {
        return jdbc.sql(
                        "select title, opening, kind from summary_template_section where workshop_id = ? order by position")
                .param(workshop.value())
                .query((row, n) ->
                        new SummaryTemplate.Section(
                                row.getString("title"),
                                row.getString("opening"),
                                Optional.ofNullable(row.getString("kind"))
                                        .map(PassageKind::valueOf)))
                .list();
    }

    private void write(WorkshopId workshop, SummaryTemplate template, AccountId by) {
        jdbc.sql(
                        """
                        insert into summary_template (workshop_id, changed_by, changed_at, version)
                        values (?, ?, ?, 1)
                        on conflict (workshop_id) do update set
                          changed_by = excluded.changed_by, changed_at = excluded.changed_at,
                          version = summary_template.version + 1\
                        """)
                .params(workshop.value(), by.value(), Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("delete from summary_template_section where workshop_id = ?")
                .param(workshop.value())
                .update();
        for (int i = 0; i < template.sections().size(); i++) {
            var section = template.sections().get(i);
            jdbc.sql(
                            "insert into summary_template_section (workshop_id, position, title, opening, kind) values (?, ?, ?, ?, ?)")
                    .param(workshop.value())
                    .param(i)
                    .param(section.title())
                    .param(section.opening())
                    .param(section.kind().map(Enum::name).orElse(null))
                    .update();
        }
    }

    /** One writer at a time, also while there is no row to hold. */
    private void lock(WorkshopId workshop) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("summary-template " + workshop)
                .query(row -> {});
    }

    private AccountId requireOrganizer(WorkshopId workshop) {
        AccountId id = current.require();
        if (!rights.organizes(id, workshop)) {
            throw new NotAllowed("Only an organizer of the workshop changes its template.");
        }
        return id;
    }
}
