package org.plenary.framework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.summary.FoundPassage;

/**
 * What rests on what, both ways, as one reader may see it.
 *
 * @param actions how many there are
 * @param bare actions that rest on no passage, in the order of the document
 * @param waiting evidence that changed and is to be reconfirmed or removed
 * @param hiddenWaiting whether there is more of that which the reader may not read
 * @param findings agreed findings and recommendations of the framework's workshops, in their order
 */
public record CoverageReport(
        int actions,
        List<Item> bare,
        List<Waiting> waiting,
        boolean hiddenWaiting,
        List<Finding> findings,
        HeatMap map) {

    public CoverageReport {
        bare = List.copyOf(bare);
        waiting = List.copyOf(waiting);
        findings = List.copyOf(findings);
    }

    /** How many findings are in a state. */
    public int count(FindingState state) {
        return (int) findings.stream().filter(f -> f.state() == state).count();
    }

    /** Evidence of an item that is not what it was. */
    public record Waiting(Item item, Quotation quotation) {}

    /**
     * One finding and what became of it.
     *
     * @param uses ties that the reader may see; a finding may be used although none is shown
     * @param setAside null unless it is, or was, set aside
     */
    public record Finding(
            FoundPassage passage, FindingState state, List<Use> uses, @Nullable SetAside setAside) {
        public Finding {
            uses = List.copyOf(uses);
        }
    }

    /** An item that uses a finding. */
    public record Use(Item item, EvidenceTie tie) {}

    /**
     * @param stale whether other words were set aside than stand there now
     * @param version for taking it back
     */
    public record SetAside(String reason, boolean stale, long version) {}
}
