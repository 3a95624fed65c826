package org.plenary.publishing.site;

import org.plenary.framework.CommentForm;
import org.plenary.framework.StatementIntake;
import org.plenary.publishing.FrameworkRelease;
import org.plenary.publishing.FrameworkSnapshot;
import org.plenary.publishing.ReleaseKind;
import org.plenary.publishing.ReleaseStatements;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What stands beside a released framework and changes after the release. */
@Component
class FrameworkExtras {
    private final ReleaseStatements statements;
    private final StatementIntake intake;

    FrameworkExtras(ReleaseStatements statements, StatementIntake intake) {
        this.statements = statements;
        this.intake = intake;
    }

    /**
     * @param newest whether no later version was released
     */
    void add(FrameworkRelease shown, FrameworkSnapshot snapshot, boolean newest, Model model) {
        boolean draft = newest && shown.kind() == ReleaseKind.CONSULTATION;
        model.addAttribute(
                "statements",
                draft ? statements.inPublic(shown.framework()) : snapshot.statements());
        if (draft && intake.open(shown.framework())) {
            CommentForm form = intake.form(shown.slug());
            model.addAttribute(
                    "commentUntil",
                    org.plenary.base.Dates.momentWithZone(
                            form.period().closesAt(), java.time.ZoneId.of("UTC")));
            model.addAttribute("commentPath", shown.path() + "/statements/new");
        }
        model.addAttribute("progress", shown.kind().inForce());
    }
}
