package org.plenary.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.plenary.framework.Evidence;
import org.plenary.framework.EvidenceTie;
import org.plenary.framework.FrameworkId;
import org.plenary.framework.FrameworkPlan;
import org.plenary.framework.Frameworks;
import org.plenary.framework.ItemId;
import org.plenary.framework.ItemPlace;
import org.plenary.framework.ItemPlan;
import org.plenary.framework.Items;
import org.plenary.summary.FoundPassage;
import org.plenary.summary.PassageKind;
import org.plenary.summary.PassagePage;
import org.plenary.summary.PassageQuery;
import org.plenary.summary.PassageSearch;
import org.plenary.workshop.WorkshopId;
import org.springframework.stereotype.Component;

/** Writes a {@link DemoDraft} as a framework, in the name of the current account. */
@Component
class DemoBuilding {
    private final Frameworks frameworks;
    private final Items items;
    private final Evidence evidence;
    private final PassageSearch passages;
    private final DemoBodies bodies;
    private final Clock clock;

    DemoBuilding(
            Frameworks frameworks,
            Items items,
            Evidence evidence,
            PassageSearch passages,
            DemoBodies bodies,
            Clock clock) {
        this.frameworks = frameworks;
        this.items = items;
        this.evidence = evidence;
        this.passages = passages;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The framework and its items in the order of the draft. */
    record Built(FrameworkId id, List<ItemId> items) {}

    Built build(String title, String about, WorkshopId workshop, List<DemoDraft.Line> lines) {
        FrameworkId id = frameworks.create(new FrameworkPlan(title, about, List.of(workshop)));
        Map<PassageKind, List<FoundPassage>> found = passages(workshop);
        var made = new ArrayList<ItemId>();
        var above = new HashMap<Integer, ItemId>();
        for (DemoDraft.Line line : lines) {
            ItemId item =
                    items.add(
                            id,
                            plan(line),
                            ItemPlace.endOf(
                                    line.depth() == 0 ? null : above.get(line.depth() - 1)));
            above.put(line.depth(), item);
            made.add(item);
            line.rests().forEach(rest -> link(item, rest, found));
        }
        return new Built(id, made);
    }

    private ItemPlan plan(DemoDraft.Line line) {
        ItemPlan plan = ItemPlan.of(line.kind(), line.title(), line.text());
        String lead = line.lead();
        Integer due = line.due();
        if (lead != null) {
            plan = plan.withLeads(List.of(bodies.of(lead)));
        }
        return due == null
                ? plan
                : plan.within(
                        "", clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(due));
    }

    /** A summary that somebody changed before the demo was complete is no failure. */
    private void link(
            ItemId item, DemoDraft.Rest rest, Map<PassageKind, List<FoundPassage>> found) {
        found.getOrDefault(rest.kind(), List.of()).stream()
                .filter(passage -> passage.text().contains(rest.words()))
                .findFirst()
                .ifPresent(passage ->
                        evidence.link(
                                item,
                                passage.key(),
                                passage.version(),
                                rest.kind() == PassageKind.DISAGREEMENT
                                        ? EvidenceTie.QUALIFIES
                                        : EvidenceTie.SUPPORTS,
                                ""));
    }

    private Map<PassageKind, List<FoundPassage>> passages(WorkshopId workshop) {
        var found = new HashMap<PassageKind, List<FoundPassage>>();
        PassageQuery query = PassageQuery.in(Set.of(workshop));
        PassagePage page;
        do {
            page = passages.find(query);
            page.passages()
                    .forEach(p -> found.computeIfAbsent(p.kind(), k -> new ArrayList<>()).add(p));
            query = query.after(page.next());
        } while (!page.next().isEmpty());
        return found;
    }
}
