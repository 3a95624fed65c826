package org.plenary.framework.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.base.Dates;
import org.plenary.framework.AmendmentReading;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.ItemId;
import org.springframework.stereotype.Component;

/** Says beside each item of the document how many amendments wait for a decision. */
@Component
class AmendmentMarks implements ItemMarks {
    private final AmendmentReading amendments;

    AmendmentMarks(AmendmentReading amendments) {
        this.amendments = amendments;
    }

    @Override
    public Map<ItemId, List<Mark>> of(FrameworkDetails framework) {
        var marks = new HashMap<ItemId, List<Mark>>();
        amendments
                .openByItem(framework.id())
                .forEach((item, open) ->
                        marks.put(
                                item,
                                List.of(
                                        new Mark(
                                                Dates.count(open.count(), "open amendment"),
                                                FrameworkPaths.amendments(framework.slug())
                                                        + "?item="
                                                        + open.code(),
                                                false))));
        return marks;
    }

    @Override
    public int order() {
        return 20;
    }
}
