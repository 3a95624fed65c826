package org.plenary.framework.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.Toasts;
import org.plenary.framework.Amendment;
import org.plenary.framework.AmendmentDetails;
import org.plenary.framework.AmendmentId;
import org.plenary.framework.AmendmentKind;
import org.plenary.framework.Collision;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkChanged;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkWatch;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Item;
import org.plenary.framework.Items;
import org.plenary.framework.Wording;

/** UC-74: proposes a change of an item's text, a new item, a deletion or a move. */
@Route("frameworks/:framework/amendments/new")
@PermitAll
@StyleSheet("context://assets/framework.css")
@StyleSheet("context://assets/amendments.css")
class ProposeView extends EditPage implements BeforeEnterObserver {
    private final transient Frameworks frameworks;
    private final transient Items items;
    private final transient AmendmentServices services;
    private final ProposalForm form = new ProposalForm(this::preview);
    private final Div preview = new Div();
    private final Div movedOn = new Div();
    private transient AmendmentId next = AmendmentId.random();
    private transient @Nullable FrameworkDetails framework;
    private transient @Nullable Item base;
    private transient @Nullable Amendment instead;
    private AmendmentKind kind = AmendmentKind.TEXT;

    ProposeView(
            Frameworks frameworks, Items items, AmendmentServices services, FrameworkWatch watch) {
        super(watch);
        this.frameworks = frameworks;
        this.items = items;
        this.services = services;
        mind(form.fields());
        preview.addClassName("amendment-preview");
        preview.getElement().setAttribute("aria-live", "polite");
        movedOn.addClassName("plenary-notice");
        movedOn.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FrameworkDetails found =
                frameworks.get(event.getRouteParameters().get("framework").orElse(""));
        if (!found.may(FrameworkAction.PROPOSE)) {
            throw new NotAllowed(
                    "Amendments are proposed by drafters and editors, until the framework is adopted. Say what you think in the discussion of one.");
        }
        QueryParameters asked = event.getLocation().getQueryParameters();
        framework = found;
        next = AmendmentId.random();
        kind = ProposalAddress.kind(asked.getSingleParameter("kind").orElse("text"));
        base =
                asked.getSingleParameter("item")
                        .filter(code -> kind != AmendmentKind.NEW_ITEM)
                        .map(code -> items.get(found.id(), code))
                        .orElse(null);
        if (base == null) {
            kind = AmendmentKind.NEW_ITEM;
        }
        instead = number(asked, "instead").map(AmendmentDetails::amendment).orElse(null);
        form.offer(kind, items.tree(found.id()), base);
        number(asked, "words")
                .map(AmendmentDetails::amendment)
                .ifPresent(from -> form.words(from.subject().kind(), from.wording()));
        settled();
        movedOn.setVisible(false);
        build(found);
        preview();
        follow(found.id());
        form.focus();
    }

    private Optional<AmendmentDetails> number(QueryParameters asked, String name) {
        return asked.getSingleParameter(name)
                .filter(n -> n.matches("[0-9]{1,6}"))
                .map(n -> services.reading.get(framework().id(), Integer.parseInt(n)));
    }

    private void build(FrameworkDetails found) {
        Item item = base;
        String heading =
                switch (kind) {
                    case TEXT -> "Propose a change";
                    case NEW_ITEM -> "Propose a new item";
                    case DELETION -> "Propose a deletion";
                    case MOVE -> "Propose a move";
                };
        title(heading);
        PageHeader header =
                new PageHeader(heading)
                        .context(Links.to(FrameworkPaths.framework(found.slug()), found.title()));
        removeAll();
        if (item != null) {
            header.context(Links.to(FrameworkPaths.item(found.slug(), item.code()), item.label()));
        }
        add(header);
        Amendment answered = instead;
        if (answered != null) {
            Div note =
                    new Div(
                            new Paragraph(
                                    "Instead of amendment %d, which stays open beside yours."
                                            .formatted(answered.number())));
            note.addClassName("plenary-notice");
            add(note);
        }
        if (item != null) {
            add(kinds(found, item));
        }
        add(movedOn, form, preview, buttons("Propose"));
    }

    private Nav kinds(FrameworkDetails found, Item item) {
        Nav kinds = new Nav();
        kinds.addClassName("framework-views");
        kinds.getElement().setAttribute("aria-label", "What you propose");
        String more = instead == null ? "" : "&instead=" + instead.number();
        for (AmendmentKind each :
                List.of(AmendmentKind.TEXT, AmendmentKind.MOVE, AmendmentKind.DELETION)) {
            var link =
                    Links.to(
                            ProposalAddress.of(found.slug(), each, item.code()) + more,
                            each.word());
            if (each == kind) {
                link.getElement().setAttribute("aria-current", "true");
            }
            kinds.add(link);
        }
        return kinds;
    }

    /** What changes, and which open amendments touch the same, as it is typed. */
    private void preview() {
        preview.removeAll();
        FrameworkDetails found = framework;
        Item item = base;
        if (found == null) {
            return;
        }
        if (kind == AmendmentKind.TEXT && item != null) {
            Wording before = new Wording(item.title(), item.text());
            if (!before.equals(form.wording())) {
                preview.add(
                        new PageSection("What changes", new AmendedText(before, form.wording())));
            }
        }
        List<Collision> collisions = collisions(found);
        if (!collisions.isEmpty()) {
            preview.add(
                    new PageSection(
                            "Collides with",
                            new Paragraph(
                                    "You can propose it all the same; they are then shown side by side."),
                            new CollisionList(found.slug(), collisions, "Yours")));
        }
    }

    private List<Collision> collisions(FrameworkDetails found) {
        try {
            return services.amendments.collisions(found.id(), form.plan());
        } catch (InvalidInput | NotFound | NotAllowed e) {
            // said when it is proposed, not while somebody types
            return List.of();
        }
    }

    /** The form is never overwritten; it only says that the text moved on. */
    @Override
    void changed(FrameworkChanged change) {
        Item from = base;
        if (from == null) {
            return;
        }
        try {
            Item now = items.get(from.id());
            if (!now.text().equals(from.text()) || !now.title().equals(from.title())) {
                movedOn.setText(
                        "The text of %s changed while you have this open. What you typed is as it was; when you propose it, you see both texts."
                                .formatted(from.code()));
                movedOn.setVisible(true);
            }
        } catch (NotFound e) {
            movedOn.setText(
                    "%s was deleted while you have this open. What you typed is still here: propose it as a new item."
                            .formatted(from.code()));
            movedOn.setVisible(true);
        }
        preview();
    }

    @Override
    void save() {
        Amendment answered = instead;
        Amendment proposed =
                answered == null
                        ? services.amendments.propose(
                                framework().id(), next, form.plan(), form.reason())
                        : services.amendments.counter(
                                answered.id(), next, form.plan(), form.reason());
        leaveTo(FrameworkPaths.amendment(framework().slug(), proposed.number()));
        Toasts.say("Proposed as amendment %d.".formatted(proposed.number()));
    }

    @Override
    void reload() {
        acceptStored();
        form.offer(kind, items.tree(framework().id()), base);
        preview();
    }

    @Override
    void acceptStored() {
        if (base != null) {
            base = items.get(base.id());
            form.rebase(base);
        }
        movedOn.setVisible(false);
        preview();
    }

    @Override
    String back() {
        Amendment answered = instead;
        Item item = base;
        if (answered != null) {
            return FrameworkPaths.amendment(framework().slug(), answered.number());
        }
        return item == null
                ? FrameworkPaths.amendments(framework().slug())
                : FrameworkPaths.item(framework().slug(), item.code());
    }

    private FrameworkDetails framework() {
        if (framework == null) {
            throw new NotFound("There is no such framework.");
        }
        return framework;
    }
}
