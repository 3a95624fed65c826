package org.plenary.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.plenary.access.AuditEntry;
import org.plenary.access.AuditFilter;
import org.plenary.access.AuditReading;
import org.plenary.access.AuditRetention;
import org.plenary.access.AuditWords;
import org.plenary.base.Dates;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.TimeText;

/** Who did what, newest first. */
@Route("administration/audit")
@PageTitle("Audit trail – Plenary")
@Menu(title = "Audit trail", order = 91)
@RolesAllowed("ADMINISTRATOR")
@StyleSheet("assets/access.css")
class AuditView extends Div implements BeforeEnterObserver {
    private final transient AuditReading audit;
    private final transient AuditWords words;
    private final Search search = new Search(AuditView.class);
    private final Div entries = new Div();

    AuditView(AuditReading audit, AuditWords words, AuditRetention retention) {
        this.audit = audit;
        this.words = words;
        Div filters =
                new Div(
                        search.field("who", "Who"),
                        search.field("what", "What"),
                        search.field("about", "About"));
        filters.addClassName("plenary-filters");
        add(
                new PageHeader("Audit trail")
                        .fact(
                                "Times are on your clock ("
                                        + ReaderZone.name()
                                        + "). Entries are never changed, and kept for "
                                        + Dates.period(retention.kept())
                                        + "."),
                filters,
                entries);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        search.fill(query);
        show(Paging.of(query));
    }

    private void show(Paging paging) {
        var filter =
                new AuditFilter(search.value("who"), search.value("what"), search.value("about"));
        List<AuditEntry> page = audit.page(filter, paging.offset(), Paging.SIZE);
        entries.removeAll();
        if (page.isEmpty() && paging.number() == 0) {
            entries.add(new EmptyState("No entry fits. Take away a filter to see more."));
            return;
        }
        Records table =
                new Records("Audit trail", List.of("When", "Who", "What", "About", "Details"));
        words.of(page)
                .forEach(line ->
                        table.row(
                                TimeText.moment(line.entry().at(), ReaderZone.get()),
                                Records.text(line.entry().actor()),
                                Records.text(line.action()),
                                about(line),
                                Records.text(line.details())));
        entries.add(table, paging.links(AuditView.class, page.size(), audit.count(filter)));
    }

    /** Leads to everything that was done with the same thing. */
    private static Component about(AuditWords.Line line) {
        String id = line.entry().subjectId();
        if (id.isEmpty()) {
            return Records.text(line.kind());
        }
        Span kind = new Span(line.kind());
        kind.addClassName("plenary-muted");
        RouterLink all = new RouterLink(line.subject(), AuditView.class);
        all.setQueryParameters(QueryParameters.simple(Map.of("about", id)));
        Div about = new Div(kind, all);
        about.addClassName("plenary-person");
        return about;
    }
}
