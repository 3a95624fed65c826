package org.plenary.summary.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.plenary.access.CurrentAccount;
import org.plenary.summary.Attendance;
import org.plenary.summary.Comments;
import org.plenary.summary.PassageUses;
import org.plenary.summary.Passages;
import org.plenary.summary.PublishPage;
import org.plenary.summary.ReviewChecks;
import org.plenary.summary.Summaries;
import org.plenary.summary.SummaryFeed;
import org.plenary.summary.SummaryHistory;
import org.plenary.summary.SummaryId;
import org.plenary.summary.SummaryRedaction;
import org.plenary.summary.SummaryWorkflow;
import org.plenary.summary.TextSuggestions;
import org.plenary.workshop.SessionDetails;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopRights;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What this module's views ask; each asks the rights itself. */
@Component
class SummaryServices {
    final Summaries summaries;
    final SummaryWorkflow workflow;
    final SummaryHistory history;
    final TextSuggestions suggestions;
    final ReviewChecks checks;
    final Comments comments;
    final Passages passages;
    final SummaryRedaction redaction;
    final Attendance attendance;
    final SummaryFeed feed;
    final Sessions sessions;
    final Clock clock;
    private final CurrentAccount current;
    private final WorkshopRights rights;
    private final ObjectProvider<PublishPage> desk;
    private final ObjectProvider<PassageUses> uses;

    SummaryServices(
            Summaries summaries,
            SummaryWorkflow workflow,
            SummaryHistory history,
            TextSuggestions suggestions,
            ReviewChecks checks,
            Comments comments,
            Passages passages,
            SummaryRedaction redaction,
            Attendance attendance,
            SummaryFeed feed,
            Sessions sessions,
            Clock clock,
            CurrentAccount current,
            WorkshopRights rights,
            ObjectProvider<PublishPage> desk,
            ObjectProvider<PassageUses> uses) {
        this.summaries = summaries;
        this.workflow = workflow;
        this.history = history;
        this.suggestions = suggestions;
        this.checks = checks;
        this.comments = comments;
        this.passages = passages;
        this.redaction = redaction;
        this.attendance = attendance;
        this.feed = feed;
        this.sessions = sessions;
        this.clock = clock;
        this.current = current;
        this.rights = rights;
        this.desk = desk;
        this.uses = uses;
    }

    /** What rests on each passage, by block id, as far as the reader may see it. */
    Map<String, List<PassageUses.Use>> uses(SummaryId summary) {
        var all = new HashMap<String, List<PassageUses.Use>>();
        uses.forEach(source ->
                source.of(summary)
                        .forEach((block, used) ->
                                all.computeIfAbsent(block, b -> new ArrayList<>()).addAll(used)));
        return all;
    }

    /** Whether the reader may open the session or start its summary. */
    boolean mayOpen(SessionDetails session) {
        return current.id()
                .filter(id ->
                        rights.organizes(id, session.workshop())
                                || rights.rapporteurOf(id, session.id())
                                || rights.mayWrite(id, session.id()))
                .isPresent();
    }

    boolean organizes(SessionDetails session) {
        return current.id().filter(id -> rights.organizes(id, session.workshop())).isPresent();
    }

    boolean mayRead(SessionDetails session) {
        return current.id().filter(id -> rights.mayRead(id, session.id())).isPresent();
    }

    SummaryActions actions(Runnable moved) {
        return new SummaryActions(workflow, Optional.ofNullable(desk.getIfAvailable()), moved);
    }
}
