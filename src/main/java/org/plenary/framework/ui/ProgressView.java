package org.plenary.framework.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.plenary.base.Dates;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageSection;
import org.plenary.framework.ActionProgress;
import org.plenary.framework.AdoptionRegister;
import org.plenary.framework.FollowUp;
import org.plenary.framework.FollowUpWriting;
import org.plenary.framework.FrameworkChanged;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkProgress;
import org.plenary.framework.FrameworkWatch;
import org.plenary.framework.Frameworks;

/** UC-86: what happened to all actions after adoption, what is overdue first. */
@Route("frameworks/:framework/progress")
@PermitAll
@StyleSheet("context://assets/framework.css")
@StyleSheet("context://assets/framework-follow.css")
class ProgressView extends LivePage implements BeforeEnterObserver {
    private final transient Frameworks frameworks;
    private final transient FollowUp followUp;
    private final transient FollowUpWriting writing;
    private final transient AdoptionRegister register;

    ProgressView(
            Frameworks frameworks,
            FollowUp followUp,
            FollowUpWriting writing,
            AdoptionRegister register,
            FrameworkWatch watch) {
        super(watch);
        this.frameworks = frameworks;
        this.followUp = followUp;
        this.writing = writing;
        this.register = register;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FrameworkDetails framework =
                frameworks.get(event.getRouteParameters().get("framework").orElse(""));
        title("Progress of " + framework.title());
        show(framework);
        follow(framework.id());
    }

    @Override
    void changed(FrameworkChanged change) {
        show(frameworks.get(change.framework()));
    }

    private void show(FrameworkDetails framework) {
        removeAll();
        add(new FrameworkHead(framework, FrameworkTabs.Tab.PROGRESS));
        if (!followUp.adopted(framework.id())) {
            add(
                    new EmptyState(
                            "Progress is reported once the framework is adopted. It then appears here, and on the public page."));
            return;
        }
        FrameworkProgress progress = followUp.progress(framework.id());
        PageSection section = new PageSection("Actions");
        if (progress.actions().isEmpty()) {
            section.add(new EmptyState("This framework has no actions."));
        } else {
            section.add(new Paragraph(summary(progress)));
        }
        var reporter = writing.reporter(framework.id());
        progress.actions().forEach(action -> section.add(card(framework, action, reporter)));
        add(
                section,
                new RegisterPart(followUp, register, framework, progress, () -> again(framework)));
    }

    private void again(FrameworkDetails framework) {
        show(frameworks.get(framework.id()));
    }

    private Article card(
            FrameworkDetails framework, ActionProgress action, FollowUpWriting.Reporter reporter) {
        H3 title =
                new H3(
                        Links.to(
                                FrameworkPaths.item(framework.slug(), action.item().code()),
                                action.item().label()));
        title.getElement().setAttribute("dir", "auto");
        Article card = new Article(title);
        card.addClassName("follow-statement");
        card.add(
                Fields.muted(
                        action.item().leads().isEmpty()
                                ? "No lead body is named"
                                : "Led by " + StandWords.names(action.item().leads())),
                new ProgressPart(action, writing, reporter, () -> again(framework)));
        return card;
    }

    /** "3 of 12 actions reported, 1 done. 2 milestones overdue." */
    private static String summary(FrameworkProgress progress) {
        return "%d of %s reported, %d done. %s"
                .formatted(
                        progress.reported(),
                        Dates.count(progress.actions().size(), "action"),
                        progress.done(),
                        progress.overdue() == 0
                                ? "Nothing is overdue."
                                : Dates.count(progress.overdue(), "milestone") + " overdue.");
    }
}
