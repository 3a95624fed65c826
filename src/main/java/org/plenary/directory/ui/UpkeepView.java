package org.plenary.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Dates;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.ErrorMessages;
import org.plenary.base.ui.PageHeader;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.Toasts;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.PersonId;
import org.plenary.directory.ProfileProblems;
import org.plenary.directory.ProfileProblems.Problem;
import org.plenary.directory.Upkeep;

/** Entries that need an organizer: reported, unclaimed, without a word for a year. */
@Route("directory/upkeep")
@PageTitle("Directory upkeep – Plenary")
@Menu(title = "Directory upkeep", order = 81)
@RolesAllowed({"ORGANIZER", "ADMINISTRATOR"})
@StyleSheet("context://assets/directory.css")
@StyleSheet("context://assets/messages.css")
class UpkeepView extends Div implements BeforeEnterObserver {
    private static final Map<String, String> LISTS = new java.util.LinkedHashMap<>();

    static {
        LISTS.put("problems", "Reported problems");
        LISTS.put("unclaimed", "Unclaimed");
        LISTS.put("stale", "Without a word for a year");
    }

    private final transient Upkeep upkeep;
    private final transient ProfileProblems problems;
    private final Nav lists = new Nav();
    private final Div content = new Div();
    private String shown = "problems";
    private @Nullable String after;

    UpkeepView(Upkeep upkeep, ProfileProblems problems) {
        this.upkeep = upkeep;
        this.problems = problems;
        addClassName("plenary-narrow");
        lists.setAriaLabel("Lists");
        lists.addClassName("plenary-upkeep-lists");
        add(
                new PageHeader("Directory upkeep")
                        .context(Parts.link(DirectoryPaths.directory(), "Directory")),
                lists,
                content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        String asked = query.getSingleParameter("list").orElse("problems");
        shown = LISTS.containsKey(asked) ? asked : "problems";
        after = query.getSingleParameter("after").filter(UpkeepView::isId).orElse(null);
        lists.removeAll();
        LISTS.forEach((name, words) -> {
            RouterLink link = link(words, name, null);
            if (name.equals(shown)) {
                link.getElement().setAttribute("aria-current", "page");
            }
            lists.add(link);
        });
        refresh();
    }

    private void refresh() {
        content.removeAll();
        UUID from = after == null ? null : UUID.fromString(after);
        switch (shown) {
            case "problems" -> showProblems(problems.open(from));
            case "stale" -> showEntries(Upkeep.Kind.STALE, from);
            default -> showEntries(Upkeep.Kind.UNCLAIMED, from);
        }
    }

    private void showProblems(List<Problem> page) {
        if (page.isEmpty()) {
            content.add(
                    new EmptyState(
                            "No problem waits. “Report a problem” stands on every profile; what is reported appears here."));
            return;
        }
        content.add(list(page.stream().map(this::item).toList()));
        next(page.size() == ProfileProblems.PAGE, page.getLast().id().toString());
    }

    private void showEntries(Upkeep.Kind kind, @Nullable UUID from) {
        List<Upkeep.Entry> page = upkeep.page(kind, from == null ? null : new PersonId(from));
        if (page.isEmpty()) {
            content.add(
                    new EmptyState(
                            kind == Upkeep.Kind.STALE
                                    ? "Every entry that you may see had a word within a year."
                                    : "Every entry is claimed by the person it is of."));
            return;
        }
        content.add(list(page.stream().map(e -> item(kind, e)).toList()));
        next(page.size() == Upkeep.PAGE, page.getLast().person().toString());
    }

    private static UnorderedList list(List<ListItem> items) {
        UnorderedList list = new UnorderedList();
        list.addClassNames("plenary-introductions", "plenary-upkeep");
        list.getElement().setAttribute("role", "list");
        items.forEach(list::add);
        return list;
    }

    private ListItem item(Problem p) {
        Div head =
                new Div(
                        Parts.link(DirectoryPaths.person(p.person()), p.name()),
                        Parts.words(
                                "reported by %s on %s"
                                        .formatted(
                                                p.reporter(),
                                                Dates.moment(p.at(), ReaderZone.get()))));
        head.addClassName("plenary-message-head");
        var acts = new ArrayList<Component>();
        acts.add(button("Settle", "Settle the problem of " + p.name(), () -> settling(p).open()));
        if (p.claimed()) {
            acts.add(
                    button(
                            "Ask the owner",
                            "Ask " + p.name() + " to look at their profile",
                            () -> asking(p).open()));
        } else {
            acts.add(Parts.link(DirectoryPaths.editPerson(p.person()), "Edit entry"));
        }
        return new ListItem(head, Parts.line(p.text(), "plenary-message-text"), buttons(acts));
    }

    private ProblemDialog settling(Problem p) {
        return new ProblemDialog(
                "Settle this problem?",
                p.reporter() + " is told the outcome.",
                "Outcome",
                "Settle and tell",
                words -> {
                    problems.settle(p.id(), words);
                    done("Settled; the reporter was told.");
                });
    }

    private ProblemDialog asking(Problem p) {
        return new ProblemDialog(
                "Ask %s?".formatted(p.name()),
                "They get your sentence and not who reported it.",
                "Your sentence",
                "Ask",
                words -> {
                    problems.askOwner(p.id(), words);
                    done("Asked.");
                });
    }

    private ListItem item(Upkeep.Kind kind, Upkeep.Entry e) {
        Div head =
                new Div(
                        Parts.link(DirectoryPaths.person(e.person()), e.name()),
                        Parts.words(context(kind, e)));
        head.addClassName("plenary-message-head");
        var acts = new ArrayList<Component>();
        if (e.claimed()) {
            acts.add(
                    button(
                            "Ask whether it is right",
                            "Ask " + e.name() + " whether their profile is right",
                            () -> act(() -> upkeep.ask(e.person()), "Asked.")));
        } else {
            if (e.invited().isPresent()) {
                acts.add(
                        button(
                                "Remind",
                                "Remind " + e.name(),
                                () -> act(() -> upkeep.remind(e.person()), "Reminded.")));
            } else {
                acts.add(Parts.link(DirectoryPaths.editPerson(e.person()), "Invite to claim it"));
            }
            acts.add(
                    button(
                            "Mark checked",
                            "Mark the entry of %s as checked".formatted(e.name()),
                            () -> act(() -> upkeep.markChecked(e.person()), "Marked as checked.")));
        }
        return new ListItem(head, buttons(acts));
    }

    private static String context(Upkeep.Kind kind, Upkeep.Entry e) {
        String day = Dates.day(e.since().atZone(ReaderZone.get()).toLocalDate());
        String words = kind == Upkeep.Kind.STALE ? "last word on " + day : "entered on " + day;
        if (!e.claimed()) {
            words +=
                    e.invited()
                            .map(i ->
                                    " · invited on %s, %s"
                                            .formatted(
                                                    Dates.day(
                                                            i.at().atZone(ReaderZone.get())
                                                                    .toLocalDate()),
                                                    i.reminders() == 0
                                                            ? "not reminded yet"
                                                            : Dates.count(
                                                                    i.reminders(), "reminder")))
                            .orElse(kind == Upkeep.Kind.STALE ? " · unclaimed" : " · not invited");
        }
        return words;
    }

    private void act(Runnable command, String said) {
        if (ErrorMessages.guard(command)) {
            done(said);
        }
    }

    private void done(String said) {
        Toasts.say(said);
        refresh();
    }

    private void next(boolean more, String last) {
        if (!more && after == null) {
            return;
        }
        Div nav = new Div();
        nav.addClassName("plenary-paging");
        nav.getElement().setAttribute("role", "navigation");
        nav.getElement().setAttribute("aria-label", "Pages");
        if (after != null) {
            nav.add(link("First page", shown, null));
        }
        if (more) {
            nav.add(link("Next page", shown, last));
        }
        content.add(nav);
    }

    private static RouterLink link(String words, String list, @Nullable String from) {
        RouterLink link = new RouterLink(words, UpkeepView.class);
        link.setQueryParameters(
                from == null
                        ? QueryParameters.of("list", list)
                        : QueryParameters.simple(Map.of("list", list, "after", from)));
        return link;
    }

    private static Button button(String verb, String label, Runnable run) {
        Button button = new Button(verb, click -> run.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(label);
        return button;
    }

    private static Div buttons(List<Component> acts) {
        Div buttons = new Div(acts.toArray(Component[]::new));
        buttons.addClassName("plenary-form-actions");
        return buttons;
    }

    private static boolean isId(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}
