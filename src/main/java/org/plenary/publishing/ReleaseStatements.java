package org.plenary.publishing;

import java.util.ArrayList;
import java.util.List;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkId;
import org.plenary.framework.FrameworkState;
import org.plenary.framework.OutsideStatement;
import org.plenary.framework.Statements;
import org.plenary.publishing.FrameworkSnapshot.Outside;
import org.springframework.stereotype.Component;

/** Statements from outside that the editors let through, as everyone may read them. */
@Component
public class ReleaseStatements {
    private static final int MOST = 2000;
    private final Statements statements;

    ReleaseStatements(Statements statements) {
        this.statements = statements;
    }

    /** None for a first draft: nobody was asked yet. */
    List<Outside> of(FrameworkDetails framework) {
        return framework.state() == FrameworkState.DRAFT && framework.round() == 1
                ? List.of()
                : inPublic(framework.id());
    }

    /**
     * Those of this moment, at most 2,000; asks no rights.
     *
     * @throws org.plenary.base.NotFound while the framework is a first draft
     */
    public List<Outside> inPublic(FrameworkId framework) {
        var all = new ArrayList<Outside>();
        List<OutsideStatement> page;
        do {
            page = statements.inPublic(framework, all.size());
            page.forEach(statement -> all.add(outside(statement)));
        } while (page.size() == Statements.PAGE && all.size() < MOST);
        return all;
    }

    private static Outside outside(OutsideStatement statement) {
        return new Outside(
                statement.itemCode(),
                statement.from(),
                statement.text(),
                statement.disposition() == null ? "" : statement.outcome(),
                statement.reason());
    }
}
