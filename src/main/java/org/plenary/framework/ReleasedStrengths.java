package org.plenary.framework;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.plenary.framework.EvidenceRows.Row;
import org.plenary.summary.PassageLedger;
import org.plenary.summary.SummaryId;
import org.plenary.summary.SummaryVoices;
import org.plenary.workshop.Sector;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionMakeup;
import org.plenary.workshop.SessionPlace;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands behind items for everyone: counted over the passages of public versions only, with
 * the small-group guard of {@link SessionMakeup}. Asks no rights.
 */
@Service
@Transactional(readOnly = true)
public class ReleasedStrengths {
    private final EvidenceRows rows;
    private final PassageLedger ledger;
    private final SummaryVoices voices;

    ReleasedStrengths(EvidenceRows rows, PassageLedger ledger, SummaryVoices voices) {
        this.rows = rows;
        this.ledger = ledger;
        this.voices = voices;
    }

    /** By item, in a constant number of queries; items without a public passage are not there. */
    public Map<ItemId, Strength> of(FrameworkId framework) {
        List<Row> released =
                rows.ofFramework(framework).stream()
                        .filter(row -> row.releasedVersion() > 0 && !row.quotation().isEmpty())
                        .toList();
        Map<SummaryId, SessionPlace> places =
                ledger.published(
                        released.stream().map(row -> row.passage().summary()).distinct().toList());
        Map<SessionId, SessionMakeup> makeups =
                voices.of(places.values().stream().map(SessionPlace::id).toList());
        return released.stream()
                .filter(row -> places.containsKey(row.passage().summary()))
                .collect(
                        Collectors.groupingBy(
                                Row::item,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), of -> strength(of, places, makeups))));
    }

    private static Strength strength(
            Collection<Row> rows,
            Map<SummaryId, SessionPlace> places,
            Map<SessionId, SessionMakeup> makeups) {
        var titles = new LinkedHashMap<SessionId, String>();
        for (Row row : rows) {
            SessionPlace place = places.get(row.passage().summary());
            if (place != null) {
                titles.put(place.id(), place.title());
            }
        }
        var sectors = EnumSet.noneOf(Sector.class);
        var jurisdictions = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        int untold = 0;
        for (SessionId session : titles.keySet()) {
            SessionMakeup makeup = makeups.getOrDefault(session, SessionMakeup.NOTHING);
            sectors.addAll(makeup.sectors());
            jurisdictions.addAll(makeup.jurisdictions());
            untold += makeup.told() ? 0 : 1;
        }
        Set<Sector> missing = EnumSet.copyOf(EvidenceStrength.MAIN);
        missing.removeAll(sectors);
        return new Strength(
                List.copyOf(titles.values()),
                untold,
                List.copyOf(sectors),
                List.copyOf(missing),
                List.copyOf(jurisdictions),
                count(rows, EvidenceTie.SUPPORTS),
                count(rows, EvidenceTie.QUALIFIES),
                count(rows, EvidenceTie.CONTRADICTS));
    }

    private static int count(Collection<Row> rows, EvidenceTie tie) {
        return (int) rows.stream().filter(row -> row.tie() == tie).count();
    }
}
