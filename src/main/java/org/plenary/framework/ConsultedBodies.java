package org.plenary.framework;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.plenary.access.AuditTrail;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotFound;
import org.plenary.directory.BodyId;
import org.plenary.directory.BodySummary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which member bodies a framework asks for their positions; its editors say. */
@Service
@Transactional
public class ConsultedBodies {
    /** Columns of a table that can still be read. */
    public static final int MOST = 100;

    private final ConsultedRows rows;
    private final PositionRows positions;
    private final PositionReading reading;
    private final FrameworkRows frameworks;
    private final FrameworkPeople people;
    private final FrameworkChanges changes;
    private final AuditTrail audit;
    private final Clock clock;

    ConsultedBodies(
            ConsultedRows rows,
            PositionRows positions,
            PositionReading reading,
            FrameworkRows frameworks,
            FrameworkPeople people,
            FrameworkChanges changes,
            AuditTrail audit,
            Clock clock) {
        this.rows = rows;
        this.positions = positions;
        this.reading = reading;
        this.frameworks = frameworks;
        this.people = people;
        this.changes = changes;
        this.audit = audit;
        this.clock = clock;
    }

    /** In the order of their names. */
    @Transactional(readOnly = true)
    public List<BodySummary> of(FrameworkId framework) {
        people.requireReader(framework);
        return reading.asked(framework);
    }

    /** Asks one more; one that is asked already stays so. */
    public void add(FrameworkId framework, BodyId body) {
        people.require(framework, FrameworkAction.CONSULT);
        frameworks.lock(framework);
        List<BodyId> united = reading.united(body);
        if (united.isEmpty()) {
            throw new NotFound("There is no such member body, so nothing was saved.");
        }
        if (rows.asks(framework, united)) {
            return;
        }
        if (rows.of(framework).size() >= MOST) {
            throw new InvalidInput(
                    "At most %d bodies can be consulted, so nothing was saved. Remove one first."
                            .formatted(MOST));
        }
        if (rows.add(framework, body, clock.instant())) {
            changed("body-consulted", framework, body);
        }
    }

    /**
     * Does not ask any more.
     *
     * @throws InvalidInput when the body has taken a position: that stays said
     */
    public void remove(FrameworkId framework, BodyId body) {
        people.require(framework, FrameworkAction.CONSULT);
        frameworks.lock(framework);
        // the refusal below would tell whether the body has answered
        if (reading.anythingHidden(framework)) {
            throw new InvalidInput(
                    "A poll with hidden results is open, so the list stays as it is. Change it once the poll is closed.");
        }
        List<BodyId> united = reading.united(body);
        if (positions.anyOf(framework, united)) {
            throw new InvalidInput(
                    "This body has taken positions here, so it stays on the list. It can withdraw them first.");
        }
        if (rows.remove(framework, united)) {
            changed("body-not-consulted", framework, body);
        }
    }

    private void changed(String action, FrameworkId framework, BodyId body) {
        audit.record(action, "framework", framework.toString(), Map.of("body", body.toString()));
        changes.told(framework, null);
    }
}
