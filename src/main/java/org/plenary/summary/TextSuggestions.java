package org.plenary.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.plenary.access.AccountId;
import org.plenary.access.AuditTrail;
import org.plenary.base.NotAllowed;
import org.plenary.base.StaleChange;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.DocumentHistory;
import org.plenary.collaboration.DocumentReading;
import org.plenary.collaboration.Run;
import org.plenary.collaboration.SharedDocuments;
import org.plenary.collaboration.SuggestionMark;
import org.plenary.workshop.AttributionLabels;
import org.springframework.stereotype.Service;

/**
 * The open suggestions of a summary. The rapporteur or an organizer accepts or rejects them while
 * the text is open; the decision is an edit of the shared text, so every open editor shows it.
 */
@Service
public class TextSuggestions {
    private final SummaryRepository summaries;
    private final SummaryPeople people;
    private final SharedDocuments documents;
    private final DocumentHistory log;
    private final AuditTrail audit;

    TextSuggestions(
            SummaryRepository summaries,
            SummaryPeople people,
            SharedDocuments documents,
            DocumentHistory log,
            AuditTrail audit) {
        this.summaries = summaries;
        this.people = people;
        this.documents = documents;
        this.log = log;
        this.audit = audit;
    }

    /** In the order of the text. */
    public List<TextSuggestion> of(SummaryId id) {
        Summary summary = readable(id);
        Map<String, AccountId> authors = log.authors(summary.document());
        Map<AccountId, String> labels =
                people.labels(summary, authors.values().stream().distinct().toList());
        var found = new ArrayList<TextSuggestion>();
        for (Block block : documents.read(summary.document()).blocks()) {
            for (Group group : groups(block)) {
                AccountId author = authors.get(group.by());
                found.add(
                        new TextSuggestion(
                                group.key(),
                                block.id(),
                                author == null
                                        ? AttributionLabels.A_PARTICIPANT
                                        : Objects.requireNonNull(labels.get(author)),
                                group.text(r -> r.ins() != null),
                                group.text(r -> r.ins() == null)));
            }
        }
        return found;
    }

    /**
     * @param key of a suggestion as it was shown
     * @throws StaleChange when it has changed or was decided since
     */
    public void decide(SummaryId id, String key, boolean accept) {
        Summary summary = readable(id);
        AccountId by = requireDecider(summary);
        DocumentReading seen = documents.read(summary.document());
        if (seen.blocks().stream().noneMatch(b -> groups(b).stream().anyMatch(g -> g.is(key)))) {
            throw new StaleChange("The suggestion", accept ? "Accept" : "Reject", "");
        }
        edit(summary, by, seen, g -> g.is(key), accept);
    }

    /** Decides all that are open, in one edit. */
    public void decideAll(SummaryId id, boolean accept) {
        Summary summary = readable(id);
        AccountId by = requireDecider(summary);
        edit(summary, by, documents.read(summary.document()), g -> true, accept);
    }

    private void edit(
            Summary summary,
            AccountId by,
            DocumentReading seen,
            Predicate<Group> which,
            boolean accept) {
        documents.applyServerEdit(
                summary.document(),
                by,
                seen.epoch(),
                now -> now.stream().map(block -> decided(block, which, accept)).toList());
        audit.record(
                accept ? "suggestion-accepted" : "suggestion-rejected",
                "summary",
                summary.id().toString(),
                Map.of());
    }

    private static Block decided(Block block, Predicate<Group> which, boolean accept) {
        var kept = new ArrayList<>(block.runs());
        for (Group group : groups(block)) {
            if (which.test(group)) {
                for (int i = group.first(); i < group.first() + group.runs().size(); i++) {
                    kept.set(i, decided(block.runs().get(i), accept));
                }
            }
        }
        return new Block(
                block.id(),
                block.type(),
                block.indent(),
                block.passage(),
                kept.stream().filter(r -> !r.text().isEmpty()).toList());
    }

    /** The run without its mark, or with empty text when it goes. */
    private static Run decided(Run run, boolean accept) {
        boolean stays = run.ins() != null == accept;
        return new Run(
                stays ? run.text() : "",
                run.strong(),
                run.em(),
                run.code(),
                run.href(),
                null,
                // what one person added another may have suggested to delete
                run.ins() != null ? run.del() : null);
    }

    private static List<Group> groups(Block block) {
        var groups = new ArrayList<Group>();
        List<Run> runs = block.runs();
        int at = 0;
        while (at < runs.size()) {
            String by = author(runs.get(at));
            int end = at + 1;
            while (end < runs.size() && author(runs.get(end)).equals(by)) {
                end++;
            }
            if (!by.isEmpty()) {
                groups.add(new Group(block.id(), by, at, runs.subList(at, end)));
            }
            at = end;
        }
        return groups;
    }

    private static String author(Run run) {
        SuggestionMark mark = run.ins() != null ? run.ins() : run.del();
        return mark == null ? "" : mark.by();
    }

    private AccountId requireDecider(Summary summary) {
        AccountId by = people.requireReader(summary);
        if (!SummaryRules.mayDecide(summary.state(), people.standings(by, summary))) {
            throw new NotAllowed(
                    "Only the rapporteur or an organizer decides on suggestions, while the text is open.");
        }
        return by;
    }

    private Summary readable(SummaryId id) {
        Summary summary = summaries.findById(id.value()).orElseThrow(SummaryPeople::hidden);
        people.requireReader(summary);
        return summary;
    }

    /** Neighbouring marked runs of one author in one block. */
    private record Group(String blockId, String by, int first, List<Run> runs) {
        String key() {
            String all =
                    runs.stream().map(r -> (r.ins() != null ? "+" : "-") + r.text()).toList() + by;
            return blockId + "." + first + "." + Integer.toHexString(all.hashCode());
        }

        boolean is(String key) {
            return key().equals(key);
        }

        String text(Predicate<Run> which) {
            return runs.stream().filter(which).map(Run::text).reduce("", String::concat);
        }
    }
}
