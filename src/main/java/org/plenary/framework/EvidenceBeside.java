package org.plenary.framework;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.base.InvalidInput;
import org.plenary.framework.EvidenceRows.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What several items of a framework rest on, for the document that shows it beside the text. A long
 * document asks for those items that the reader has before them, not for all.
 */
@Service
@Transactional(readOnly = true)
public class EvidenceBeside {
    /** Items in one answer. */
    public static final int MOST = 200;

    private final EvidenceRows rows;
    private final EvidenceReading reading;
    private final FrameworkPeople people;

    EvidenceBeside(EvidenceRows rows, EvidenceReading reading, FrameworkPeople people) {
        this.rows = rows;
        this.reading = reading;
        this.people = people;
    }

    /**
     * By the items' codes, as far as the current account may read it, in a constant number of
     * queries; items without evidence and codes that are not there are left out.
     *
     * @throws InvalidInput when more than {@link #MOST} items are asked for
     */
    public Map<String, ItemEvidence> of(FrameworkId framework, Collection<String> codes) {
        people.requireReader(framework);
        if (codes.size() > MOST) {
            throw new InvalidInput(
                    "Evidence of at most %d items is shown at once. Ask for fewer."
                            .formatted(MOST));
        }
        Map<String, List<Row>> byCode =
                rows.ofItems(framework, codes).stream().collect(Collectors.groupingBy(Row::code));
        return reading.ofEach(byCode);
    }
}
