package org.plenary.framework;

import java.util.List;
import org.springframework.stereotype.Component;

/** Nothing is adopted over a statement that nobody read or answered. */
@Component
class StatementAdoptionCheck implements AdoptionCheck {
    private static final int MOST = 500;

    private final StatementRows rows;
    private final FrameworkRows frameworks;

    StatementAdoptionCheck(StatementRows rows, FrameworkRows frameworks) {
        this.rows = rows;
        this.frameworks = frameworks;
    }

    @Override
    public List<OpenMatter> open(FrameworkId framework) {
        String path =
                frameworks
                        .find(framework)
                        .map(f -> FrameworkPaths.statements(f.slug()))
                        .orElse(FrameworkPaths.frameworks());
        return rows.open(framework, MOST).stream().map(s -> matter(s, path)).toList();
    }

    private static OpenMatter matter(OutsideStatement statement, String path) {
        boolean pending = statement.state() == StatementState.PENDING;
        return new OpenMatter(
                pending ? "statement-to-read" : "statement-without-answer",
                "Statement %d (%s) %s."
                        .formatted(
                                statement.number(),
                                statement.item().isEmpty() ? "whole text" : statement.item(),
                                pending ? "was not read yet" : "has no answer yet"),
                path + (pending ? "?show=pending" : "?show=published"),
                String.valueOf(statement.number()));
    }
}
