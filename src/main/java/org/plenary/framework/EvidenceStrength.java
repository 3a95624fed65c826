package org.plenary.framework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.workshop.Sector;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionMakeup;

/** Adds up what stands behind an item, from the quotations that one reader sees. */
final class EvidenceStrength {
    /** Sectors that an action is expected to have heard. */
    static final Set<Sector> MAIN = EnumSet.complementOf(EnumSet.of(Sector.OTHER, Sector.UNKNOWN));

    private EvidenceStrength() {}

    /**
     * @param makeups of the sessions that the quotations come from
     */
    static Strength of(List<Quotation> quotations, Map<SessionId, SessionMakeup> makeups) {
        List<Quotation> standing =
                quotations.stream().filter(q -> q.state() != EvidenceState.GONE).toList();
        var titles = new LinkedHashMap<SessionId, String>();
        standing.forEach(q -> titles.put(q.place().session(), q.place().sessionTitle()));
        var sectors = EnumSet.noneOf(Sector.class);
        var jurisdictions = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        int untold = 0;
        for (SessionId session : titles.keySet()) {
            SessionMakeup makeup = makeups.getOrDefault(session, SessionMakeup.NOTHING);
            sectors.addAll(makeup.sectors());
            jurisdictions.addAll(makeup.jurisdictions());
            untold += makeup.told() ? 0 : 1;
        }
        var missing = EnumSet.copyOf(MAIN);
        missing.removeAll(sectors);
        return new Strength(
                new ArrayList<>(titles.values()),
                untold,
                List.copyOf(sectors),
                List.copyOf(missing),
                List.copyOf(jurisdictions),
                count(standing, EvidenceTie.SUPPORTS),
                count(standing, EvidenceTie.QUALIFIES),
                count(standing, EvidenceTie.CONTRADICTS));
    }

    private static int count(List<Quotation> quotations, EvidenceTie tie) {
        return (int) quotations.stream().filter(q -> q.tie() == tie).count();
    }
}
