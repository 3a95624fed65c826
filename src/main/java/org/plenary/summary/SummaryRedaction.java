package org.plenary.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.base.Texts;
import org.plenary.collaboration.Block;
import org.plenary.collaboration.DocumentReading;
import org.plenary.collaboration.Run;
import org.plenary.collaboration.SharedDocuments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Removes a block's words from a summary for good: from the text, its history, its passages, and
 * quotations in comments. By the workshop's organizers, in every state. Publications are final;
 * what is public already only an operator can remove.
 */
@Service
@Transactional
public class SummaryRedaction {
    /** Stands where words were. */
    public static final String REMOVED = "[Words removed]";

    private static final int LONGEST_REASON = 500;

    private final SummaryRepository summaries;
    private final SummaryPeople people;
    private final SharedDocuments documents;
    private final SettledTexts settled;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final JdbcClient jdbc;

    SummaryRedaction(
            SummaryRepository summaries,
            SummaryPeople people,
            SharedDocuments documents,
            SettledTexts settled,
            ApplicationEventPublisher events,
            AuditTrail audit,
            JdbcClient jdbc) {
        this.summaries = summaries;
        this.people = people;
        this.documents = documents;
        this.settled = settled;
        this.events = events;
        this.audit = audit;
        this.jdbc = jdbc;
    }

    /**
     * Twice is once. Everyone who has the text open gets it anew; the history before this moment is
     * gone with the words.
     *
     * @param reason for the audit, 1–500 characters; must not repeat the words
     * @throws org.plenary.base.StaleChange when somebody wrote at this very moment
     * @throws InvalidInput when words were written after the approval, which would be lost
     */
    public void redact(SummaryId id, String blockId, String reason) {
        Summary summary = summaries.hold(id.value()).orElseThrow(SummaryPeople::hidden);
        people.require(
                summary,
                "Only an organizer of the workshop removes words for good.",
                SummaryStanding.ORGANIZER);
        String why = Texts.required("The reason", reason, LONGEST_REASON);
        DocumentReading seen = documents.read(summary.document());
        Block block =
                seen.blocks().stream()
                        .filter(b -> b.id().equals(blockId))
                        .findFirst()
                        .orElseThrow(() ->
                                new NotFound(
                                        "There is no such passage in the summary, so nothing was removed."));
        if (block.text().equals(REMOVED)) {
            return;
        }
        if (!isWhatWasApproved(summary, seen)) {
            throw new InvalidInput(
                    "Words were written after the approval and would be lost, so nothing was removed. Begin a correction, then remove the words.");
        }
        long epoch = documents.replaceForGood(seen, without(seen.blocks(), blockId));
        DocumentReading now = documents.readAt(summary.document(), epoch, 1);
        if (!summary.state().open()) {
            summary.fixText(now);
            summaries.saveAndFlush(summary);
        }
        forget(id, block);
        settled.write(summary, now);
        audit.record(
                "summary-words-removed",
                "summary",
                id.toString(),
                Map.of("passage", blockId, "reason", why));
        events.publishEvent(new PassageRedacted(id, blockId));
    }

    private static boolean isWhatWasApproved(Summary summary, DocumentReading seen) {
        Long epoch = summary.approvedEpoch();
        Long head = summary.approvedHead();
        return epoch == null || head == null || (epoch == seen.epoch() && head == seen.head());
    }

    private static List<Block> without(List<Block> blocks, String blockId) {
        var kept = new ArrayList<Block>();
        for (Block block : blocks) {
            kept.add(
                    block.id().equals(blockId)
                            ? new Block(
                                    block.id(),
                                    block.type(),
                                    block.indent(),
                                    null,
                                    List.of(Run.plain(REMOVED)))
                            : block);
        }
        return kept;
    }

    /** Where the words stand beside the text. */
    private void forget(SummaryId id, Block block) {
        jdbc.sql("delete from summary_released_passage where summary_id = ? and block_id = ?")
                .params(id.value(), block.id())
                .update();
        jdbc.sql(
                        """
                        update summary_comment set quotation = null, version = version + 1
                        where summary_id = ? and quotation is not null
                          and (block_id = ? or position(quotation in ?) > 0)\
                        """)
                .params(id.value(), block.id(), block.text())
                .update();
    }
}
