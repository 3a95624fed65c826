package org.plenary.directory.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.UUID;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.StaleChange;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.BodyId;
import org.plenary.directory.BodySummary;
import org.plenary.directory.Directory;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.DirectoryQuery;
import org.plenary.directory.MemberBodies;
import org.plenary.directory.MergePreview;
import org.plenary.directory.MergePreview.Fate;
import org.plenary.directory.MergePreview.Line;
import org.plenary.directory.MergePreview.Side;
import org.plenary.directory.Merges;
import org.plenary.directory.PersonCard;
import org.plenary.directory.PersonId;

/** UC-102: what merging two entries would do, and doing it. The address holds both. */
@Route("directory/merge/:kind(people|bodies)")
@PageTitle("Merge two entries – Plenary")
@PermitAll
@StyleSheet("context://assets/directory.css")
class MergeView extends Div implements BeforeEnterObserver {
    private final transient Merges merges;
    private final transient MemberBodies bodies;
    private final transient Directory directory;
    private boolean people;

    MergeView(Merges merges, MemberBodies bodies, Directory directory) {
        this.merges = merges;
        this.bodies = bodies;
        this.directory = directory;
        addClassName("plenary-narrow");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!merges.mayMerge()) {
            throw new NotAllowed("Entries are merged by the network's organizers.");
        }
        people = event.getRouteParameters().get("kind").orElse("").equals("people");
        var asked = event.getLocation().getQueryParameters();
        String keep = asked.getSingleParameter("keep").orElse("");
        String with = asked.getSingleParameter("with").orElse("");
        removeAll();
        add(
                new PageHeader(people ? "Merge two people" : "Merge two member bodies")
                        .context(Parts.link(DirectoryPaths.duplicates(), "Possible duplicates")));
        if (with.isEmpty()) {
            add(people ? choosePerson(keep) : chooseBody(keep));
        } else {
            show(uuid(keep), uuid(with));
        }
    }

    private void show(UUID first, UUID second) {
        try {
            show(
                    people
                            ? merges.preview(new PersonId(first), new PersonId(second))
                            : merges.preview(new BodyId(first), new BodyId(second)));
        } catch (InvalidInput refusal) {
            add(new EmptyState(String.valueOf(refusal.getMessage())));
        }
    }

    private void show(MergePreview preview) {
        Div both = new Div(side("Is kept", preview.kept()), side("Goes into it", preview.gone()));
        both.addClassName("plenary-merge-sides");
        add(both);
        for (Fate fate : List.of(Fate.COMES_ALONG, Fate.STAYS_BEHIND, Fate.SAME)) {
            List<Line> lines = preview.lines().stream().filter(l -> l.fate() == fate).toList();
            if (!lines.isEmpty()) {
                add(new PageSection(fate.words(), lines(lines)));
            }
        }
        add(Parts.line(after(preview), "plenary-muted"), buttons(preview));
    }

    private static String after(MergePreview preview) {
        String lead =
                "Addresses and references to the second lead to the first. For 30 days this can be undone under “Possible duplicates”.";
        return preview.claimed()
                ? lead
                        + " The first belongs to an account: what comes along is for that person’s eyes until they show it, and they are told."
                : lead;
    }

    private Div buttons(MergePreview preview) {
        Button merge = new Button("Merge");
        merge.addThemeVariants(ButtonVariant.PRIMARY);
        merge.setDisableOnClick(true);
        merge.addClickListener(click -> {
            if (!ErrorMessages.guard(() -> merge(preview))) {
                merge.setEnabled(true);
            }
        });
        Div buttons = new Div(merge);
        if (preview.swappable()) {
            Button swap =
                    new Button(
                            "Keep the other one",
                            click -> go(preview.gone().id(), preview.kept().id()));
            buttons.addComponentAsFirst(swap);
        }
        buttons.addClassName("plenary-form-actions");
        return buttons;
    }

    private void merge(MergePreview p) {
        UUID kept = uuid(p.kept().id());
        UUID gone = uuid(p.gone().id());
        try {
            if (people) {
                merges.merge(
                        new PersonId(kept),
                        p.kept().version(),
                        new PersonId(gone),
                        p.gone().version());
            } else {
                merges.merge(
                        new BodyId(kept), p.kept().version(), new BodyId(gone), p.gone().version());
            }
        } catch (StaleChange e) {
            go(p.kept().id(), p.gone().id());
            throw new InvalidInput(
                    "One of the two was changed since this preview, so nothing was merged. The preview is new now; look at it again.");
        }
        Parts.go(p.kept().path());
        Toasts.say("Merged. “Possible duplicates” can undo it for 30 days.");
    }

    private void go(String keep, String with) {
        String path =
                people
                        ? DirectoryPaths.mergePeople(keep, with)
                        : DirectoryPaths.mergeBodies(keep, with);
        UI.getCurrent().getPage().setLocation(path);
    }

    private Div choosePerson(String keep) {
        ComboBox<PersonCard> other = new ComboBox<>("The other entry");
        other.setItemLabelGenerator(
                c -> c.headline().isEmpty() ? c.name() : c.name() + " – " + c.headline());
        other.setItems(query -> {
            String text = query.getFilter().orElse("");
            int from = query.getOffset();
            int most = query.getLimit();
            return directory.search(DirectoryQuery.of(text)).people().stream()
                    .filter(c -> !c.id().toString().equals(keep))
                    .skip(from)
                    .limit(most);
        });
        other.addValueChangeListener(c -> go(keep, c.getValue().id().toString()));
        return choice(other);
    }

    private Div chooseBody(String keep) {
        ComboBox<BodySummary> other = new ComboBox<>("The other body");
        other.setItemLabelGenerator(BodySummary::label);
        other.setItems(query -> {
            String text = query.getFilter().orElse("");
            int from = query.getOffset();
            int most = query.getLimit();
            return bodies.named(text).stream()
                    .filter(b -> !b.id().toString().equals(keep))
                    .skip(from)
                    .limit(most);
        });
        other.addValueChangeListener(c -> go(keep, c.getValue().id().toString()));
        return choice(other);
    }

    private static Div choice(ComboBox<?> other) {
        other.setHelperText("You see what would happen before anything is merged");
        Div form = new Div(other);
        form.addClassName("plenary-form");
        return form;
    }

    private static Div side(String role, Side side) {
        Span words = new Span(role);
        words.addClassName("plenary-muted");
        Div both = new Div(words, new Div(Parts.link(side.path(), side.name())));
        if (!side.about().isEmpty()) {
            both.add(Parts.line(side.about(), "plenary-muted"));
        }
        both.addClassName("plenary-merge-side");
        return both;
    }

    private static UnorderedList lines(List<Line> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plenary-person-list");
        for (Line line : lines) {
            Span field = new Span(line.field() + ": ");
            field.addClassName("plenary-muted");
            ListItem item = new ListItem(field, Parts.words(line.value()));
            if (!line.keptInstead().isEmpty()) {
                Span instead = Parts.words(" – stays: " + line.keptInstead());
                instead.addClassName("plenary-muted");
                item.add(instead);
            }
            list.add(item);
        }
        return list;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound("There is no such entry. Choose it from the directory.");
        }
    }
}
