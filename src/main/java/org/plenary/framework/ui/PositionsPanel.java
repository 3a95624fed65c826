package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import org.plenary.framework.ConsensusRecords;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.Item;
import org.plenary.framework.Positions;

/** UC-82: how the member bodies stand to an item, on its page. */
@org.springframework.stereotype.Component
class PositionsPanel implements ItemPanel {
    private final Positions positions;
    private final ConsensusRecords records;

    PositionsPanel(Positions positions, ConsensusRecords records) {
        this.positions = positions;
        this.records = records;
    }

    @Override
    public Component of(FrameworkDetails framework, Item item) {
        return new PositionsPart(positions, records, framework, item.id());
    }

    @Override
    public int order() {
        return 30;
    }
}
