package org.plenary.framework.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.base.Dates;
import org.plenary.framework.Evidence;
import org.plenary.framework.EvidenceMark;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.Item;
import org.plenary.framework.ItemId;
import org.plenary.framework.ItemKind;
import org.plenary.framework.Items;
import org.springframework.stereotype.Component;

/**
 * Says in the document beside each item on how much it rests, and beside an action if on nothing.
 */
@Component
class EvidenceItemMarks implements ItemMarks {
    private final Evidence evidence;
    private final Items items;

    EvidenceItemMarks(Evidence evidence, Items items) {
        this.evidence = evidence;
        this.items = items;
    }

    @Override
    public Map<ItemId, List<Mark>> of(FrameworkDetails framework) {
        Map<ItemId, EvidenceMark> known = evidence.marks(framework.id());
        var marks = new HashMap<ItemId, List<Mark>>();
        for (Item item : items.tree(framework.id())) {
            EvidenceMark mark = known.getOrDefault(item.id(), EvidenceMark.NONE);
            String words = words(item, mark);
            if (!words.isEmpty()) {
                marks.put(
                        item.id(),
                        List.of(
                                new Mark(
                                        words,
                                        FrameworkPaths.item(framework.slug(), item.code()),
                                        mark.changed() || mark.equals(EvidenceMark.NONE),
                                        !mark.equals(EvidenceMark.NONE))));
            }
        }
        return marks;
    }

    private static String words(Item item, EvidenceMark mark) {
        if (mark.passages() > 0) {
            return Dates.count(mark.passages(), "passage") + (mark.changed() ? ", changed" : "");
        }
        if (mark.changed()) {
            return "Evidence changed";
        }
        if (mark.restricted()) {
            return "Evidence restricted";
        }
        return item.kind() == ItemKind.ACTION ? "No evidence" : "";
    }

    @Override
    public int order() {
        return 10;
    }
}
