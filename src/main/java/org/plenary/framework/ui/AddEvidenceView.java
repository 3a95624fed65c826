package org.plenary.framework.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotAllowed;
import org.plenary.base.ui.EmptyState;
import org.plenary.base.ui.PageHeader;
import org.plenary.framework.Evidence;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkChanged;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkWatch;
import org.plenary.framework.Frameworks;
import org.plenary.framework.Item;
import org.plenary.framework.Items;
import org.plenary.framework.Quotation;
import org.plenary.summary.PassageKey;
import org.plenary.summary.PassageKind;
import org.plenary.summary.PassagePage;
import org.plenary.summary.PassageQuery;
import org.plenary.summary.PassageSearch;
import org.plenary.summary.SummaryPlace;
import org.plenary.summary.SummaryPlaces;
import org.plenary.workshop.Sector;

/**
 * UC-78: looks for passages and ties them to an item. What is looked for stands in the address
 * ({@code ?q=&session=&kind=&sector=&after=}), so that Back leads to the search before.
 */
@Route("frameworks/:framework/items/:code/evidence")
@PermitAll
@StyleSheet("context://assets/framework.css")
@StyleSheet("context://assets/evidence.css")
class AddEvidenceView extends LivePage implements BeforeEnterObserver {
    private static final Set<Sector> SECTORS = EnumSet.complementOf(EnumSet.of(Sector.UNKNOWN));

    private final transient Frameworks frameworks;
    private final transient Items items;
    private final transient Evidence evidence;
    private final transient PassageSearch search;
    private final transient SummaryPlaces places;
    private final TextField words = new TextField("Words");
    private final Select<SummaryPlace> session = new Select<>();
    private final Select<PassageKind> kind = new Select<>();
    private final Select<Sector> sector = new Select<>();
    private final Div results = new Div();
    private transient @Nullable FrameworkDetails framework;
    private transient @Nullable Item item;
    private transient PassageQuery query = PassageQuery.in(Set.of());

    AddEvidenceView(
            Frameworks frameworks,
            Items items,
            Evidence evidence,
            PassageSearch search,
            SummaryPlaces places,
            FrameworkWatch watch) {
        super(watch);
        this.frameworks = frameworks;
        this.items = items;
        this.evidence = evidence;
        this.search = search;
        this.places = places;
        addClassNames("evidence-search", "framework-crumbs");
        words.setMaxLength(PassageQuery.LONGEST_TEXT);
        words.setClearButtonVisible(true);
        choice(session, "Session", "Any session", SummaryPlace::sessionTitle);
        choice(kind, "Kind", "Any kind", PassageKind::word);
        kind.setItems(PassageKind.values());
        choice(sector, "Sector in the room", "Any sector", Sector::word);
        sector.setItems(SECTORS);
        sector.setHelperText("Three people or more of it");
        results.getElement().setAttribute("aria-live", "polite");
    }

    private static <T> void choice(
            Select<T> select, String label, String none, Function<T, String> word) {
        select.setLabel(label);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(none);
        select.setItemLabelGenerator(value -> value == null ? none : word.apply(value));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FrameworkDetails found =
                frameworks.get(event.getRouteParameters().get("framework").orElse(""));
        Item on = items.get(found.id(), event.getRouteParameters().get("code").orElse(""));
        if (!found.may(FrameworkAction.LINK_EVIDENCE)) {
            throw new NotAllowed(
                    "Evidence is linked by editors and drafters until the framework is adopted.");
        }
        framework = found;
        item = on;
        title("Evidence for " + on.label());
        read(found, event.getLocation());
        removeAll();
        PageHeader header =
                new PageHeader("Evidence for " + on.label())
                        .context(
                                Links.to(FrameworkPaths.framework(found.slug()), found.title()),
                                Links.to(FrameworkPaths.item(found.slug(), on.code()), on.label()));
        add(header, form(), results);
        show();
        follow(found.id());
        words.focus();
    }

    private void read(FrameworkDetails found, Location location) {
        QueryParameters asked = location.getQueryParameters();
        List<SummaryPlace> known = List.copyOf(places.inWorkshops(found.workshops()).values());
        session.setItems(known);
        session.setValue(
                asked.getSingleParameter("session")
                        .flatMap(slug ->
                                known.stream()
                                        .filter(p -> p.sessionSlug().equals(slug))
                                        .findFirst())
                        .orElse(null));
        words.setValue(asked.getSingleParameter("q").orElse(""));
        kind.setValue(asked.getSingleParameter("kind").flatMap(PassageKind::ofKey).orElse(null));
        sector.setValue(
                asked.getSingleParameter("sector")
                        .flatMap(name ->
                                SECTORS.stream()
                                        .filter(s -> s.name().equalsIgnoreCase(name))
                                        .findFirst())
                        .orElse(null));
        SummaryPlace place = session.getValue();
        PassageKind one = kind.getValue();
        query =
                new PassageQuery(
                        words.getValue(),
                        new HashSet<>(found.workshops()),
                        place == null ? null : place.session(),
                        one == null ? Set.of() : Set.of(one),
                        sector.getValue(),
                        asked.getSingleParameter("after").orElse(""));
    }

    private Div form() {
        Button go = new Button("Search", click -> go());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(words, session, kind, sector, go);
        form.addClassName("evidence-form");
        form.getElement().setAttribute("role", "search");
        form.getElement().setAttribute("aria-label", "Passages");
        // Enter in the words searches; in a list it chooses
        words.addKeyPressListener(Key.ENTER, pressed -> go());
        return form;
    }

    private void show() {
        PassagePage page = search.find(query);
        Item on = item;
        results.removeAll();
        if (page.passages().isEmpty() || on == null) {
            results.add(new EmptyState(nothing()));
            return;
        }
        Map<PassageKey, Quotation> linked =
                evidence.of(on.id()).quotations().stream()
                        .collect(Collectors.toMap(Quotation::passage, q -> q, (a, b) -> a));
        var list = new UnorderedList();
        list.addClassName("evidence-list");
        list.getElement().setAttribute("role", "list");
        page.passages()
                .forEach(p ->
                        list.add(
                                new FoundCard(
                                        p,
                                        on,
                                        linked.get(p.key()),
                                        (i, tie, note) -> {
                                            evidence.link(i.id(), p.key(), p.version(), tie, note);
                                            show();
                                        })));
        results.add(list);
        if (!page.next().isEmpty()) {
            Anchor more = Links.to(next(page.next()), "Next passages");
            results.add(more);
        }
    }

    private String nothing() {
        FrameworkDetails here = framework;
        if (here == null || here.workshops().isEmpty()) {
            return "The framework draws on no workshop yet. An editor chooses workshops under “Edit the framework”.";
        }
        return query.text().isEmpty() && query.kinds().isEmpty() && query.session() == null
                ? "There is no marked passage in the summaries that you may read."
                : "No marked passage that you may read fits. Use fewer words, or any session and kind.";
    }

    private void go() {
        FrameworkDetails here = framework;
        Item on = item;
        if (here != null && on != null) {
            UI.getCurrent()
                    .navigate(
                            FrameworkPaths.addEvidence(here.slug(), on.code())
                                    .substring("/app/".length()),
                            asked(""));
        }
    }

    private String next(String after) {
        FrameworkDetails here = framework;
        Item on = item;
        return here == null || on == null
                ? FrameworkPaths.frameworks()
                : FrameworkPaths.addEvidence(here.slug(), on.code())
                        + "?"
                        + asked(after).getQueryString();
    }

    private QueryParameters asked(String after) {
        var asked = new LinkedHashMap<String, String>();
        put(asked, "q", words.getValue().strip());
        SummaryPlace place = session.getValue();
        put(asked, "session", place == null ? "" : place.sessionSlug());
        PassageKind one = kind.getValue();
        put(asked, "kind", one == null ? "" : one.key());
        Sector in = sector.getValue();
        put(asked, "sector", in == null ? "" : in.name().toLowerCase(Locale.ROOT));
        put(asked, "after", after);
        return QueryParameters.simple(asked);
    }

    private static void put(Map<String, String> asked, String name, String value) {
        if (!value.isEmpty()) {
            asked.put(name, value);
        }
    }

    @Override
    void changed(FrameworkChanged change) {
        if (item != null && (change.item() == null || item.id().equals(change.item()))) {
            show();
        }
    }
}
