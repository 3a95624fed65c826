package org.plenary.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.access.CurrentAccount;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.Toasts;
import org.plenary.workshop.ContributionDetails;
import org.plenary.workshop.ContributionKind;
import org.plenary.workshop.ContributionPlan;
import org.plenary.workshop.Contributions;
import org.plenary.workshop.SessionDetails;
import org.plenary.workshop.Sessions;
import org.plenary.workshop.WorkshopPaths;
import org.plenary.workshop.WorkshopRights;

/** UC-24: a talk, use case, prototype or panel within a session. */
@Route("workshops/:workshop/sessions/:session/contributions/:contribution")
@PermitAll
public class ContributionEditView extends EditPage implements BeforeEnterObserver {
    private final Sessions sessions;
    private final Contributions contributions;
    private final WorkshopRights rights;
    private final CurrentAccount current;
    private final Select<ContributionKind> kind =
            Fields.choice("Kind", List.of(ContributionKind.values()), ContributionKind::word);
    private final TextField title = Fields.line("Title", 300);
    private final TextField speakers = Fields.line("Who gives it", 1000);
    private final TextField jurisdiction = Fields.line("Jurisdiction", 100);
    private final TextArea description = Fields.lines("What it is about", 20_000);
    private final TextArea lessons = Fields.lines("Lessons", 20_000);
    private @Nullable SessionDetails session;
    private @Nullable ContributionDetails stored;

    ContributionEditView(
            Sessions sessions,
            Contributions contributions,
            WorkshopRights rights,
            CurrentAccount current) {
        this.sessions = sessions;
        this.contributions = contributions;
        this.rights = rights;
        this.current = current;
        title.setRequiredIndicatorVisible(true);
        speakers.setHelperText("Names or roles. May stay open.");
        List.of(title, speakers, jurisdiction).forEach(this::watch);
        watch(kind);
        watch(description);
        watch(lessons);
        kind.addValueChangeListener(change -> arrange());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getRouteParameters();
        SessionDetails within =
                sessions.bySlug(
                        parameters.get("workshop").orElse(""),
                        parameters.get("session").orElse(""));
        if (!rights.organizes(current.require(), within.workshop())) {
            throw new NotAllowed("Only the organizers of a workshop write its programme.");
        }
        session = within;
        String which = parameters.get("contribution").orElse("new");
        stored = which.equals("new") ? null : find(within, which);
        set(Optional.ofNullable(stored).map(ContributionDetails::plan).orElse(null));
        title(stored == null ? "New contribution" : "Edit " + stored.plan().title());
        Div form = new Div(kind, title, speakers, jurisdiction, description, lessons);
        form.addClassName("plenary-form");
        removeAll();
        add(
                new PageHeader(stored == null ? "New contribution" : "Edit the contribution")
                        .context(WorkshopLinks.to(back(), within.title())),
                form,
                stored == null ? buttons("Add contribution") : buttons("Save", remove(stored)));
    }

    private static ContributionDetails find(SessionDetails session, String id) {
        return session.contributions().stream()
                .filter(c -> c.id().toString().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("There is no such contribution."));
    }

    private Button remove(ContributionDetails contribution) {
        Button remove =
                new Button(
                        "Remove contribution",
                        click -> {
                            contributions.remove(contribution.id());
                            ContributionPlan plan = contribution.plan();
                            var within = contribution.session();
                            leaveTo(back());
                            Toasts.undo(
                                    "The contribution is removed.",
                                    () -> {
                                        contributions.add(within, plan);
                                        WorkshopLinks.go(back());
                                    });
                        });
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
        return remove;
    }

    private void set(@Nullable ContributionPlan plan) {
        kind.setValue(plan == null ? ContributionKind.TALK : plan.kind());
        title.setValue(plan == null ? "" : plan.title());
        speakers.setValue(plan == null ? "" : plan.speakers());
        jurisdiction.setValue(plan == null ? "" : plan.jurisdiction());
        description.setValue(plan == null ? "" : plan.description());
        lessons.setValue(plan == null ? "" : plan.lessons());
        arrange();
    }

    private void arrange() {
        boolean useCase = kind.getValue() == ContributionKind.USE_CASE;
        lessons.setVisible(useCase || !lessons.isEmpty());
        jurisdiction.setVisible(useCase || !jurisdiction.isEmpty());
    }

    @Override
    void save() {
        ContributionPlan plan =
                new ContributionPlan(
                        kind.getValue(),
                        title.getValue(),
                        description.getValue(),
                        speakers.getValue(),
                        jurisdiction.getValue(),
                        lessons.getValue());
        if (stored == null) {
            contributions.add(session().id(), plan);
        } else {
            contributions.update(stored.id(), stored.version(), plan);
        }
        leaveTo(back());
        Toasts.say("Saved.");
    }

    @Override
    void reload() {
        acceptStoredVersion();
        if (stored != null) {
            set(stored.plan());
        }
    }

    @Override
    void acceptStoredVersion() {
        if (stored != null) {
            stored = contributions.get(stored.id());
        }
    }

    @Override
    String back() {
        return WorkshopPaths.editSession(session().workshopSlug(), session().slug());
    }

    private SessionDetails session() {
        if (session == null) {
            throw new NotFound("There is no such session.");
        }
        return session;
    }
}
