package org.plenary.framework.ui;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.plenary.base.ui.PageSection;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkVersions;
import org.plenary.framework.FrameworkVersions.Comparison;
import org.plenary.framework.FrameworkVersions.Version;

/** Any two versions, or one and the text of this moment, item by item and word by word. */
final class VersionCompare extends Div {
    private static final String FROM = "from";
    private static final String TO = "to";
    private final PageSection section = new PageSection("Compare");
    private final FrameworkDetails framework;
    private final List<Version> released;

    VersionCompare(
            FrameworkDetails framework,
            List<Version> released,
            FrameworkVersions versions,
            QueryParameters asked) {
        this.framework = framework;
        this.released = released;
        addClassName("version-compare");
        add(section);
        int from = chosen(asked, FROM, released.getLast().number(), false);
        int to =
                chosen(
                        asked,
                        TO,
                        released.size() > 1
                                ? released.getFirst().number()
                                : FrameworkVersions.PRESENT,
                        true);
        Select<Integer> older = select("From", from, false);
        Select<Integer> newer = select("To", to, true);
        older.addValueChangeListener(change -> go(change.getValue(), newer.getValue()));
        newer.addValueChangeListener(change -> go(older.getValue(), change.getValue()));
        Div choice = new Div(older, newer);
        choice.addClassName("version-choice");
        Comparison comparison = versions.compare(framework.id(), from, to);
        Paragraph words = new Paragraph(comparison.words());
        words.getElement().setAttribute("role", "status");
        section.add(
                choice,
                words,
                new Html("<div class=\"version-difference\">" + comparison.html() + "</div>"));
    }

    private int chosen(QueryParameters asked, String name, int otherwise, boolean present) {
        return asked.getSingleParameter(name)
                .filter(number -> number.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .filter(number ->
                        present && number == FrameworkVersions.PRESENT
                                || released.stream().anyMatch(v -> v.number() == number))
                .orElse(otherwise);
    }

    private Select<Integer> select(String label, int value, boolean present) {
        Select<Integer> select = new Select<>();
        select.setLabel(label);
        Stream<Integer> numbers = released.stream().map(Version::number);
        select.setItems(
                present
                        ? Stream.concat(Stream.of(FrameworkVersions.PRESENT), numbers).toList()
                        : numbers.toList());
        select.setItemLabelGenerator(number ->
                number == FrameworkVersions.PRESENT
                        ? "The text as it stands"
                        : "Version " + number);
        select.setValue(value);
        return select;
    }

    /** The address carries the choice, so that Back and reload keep it. */
    private void go(int from, int to) {
        UI.getCurrent()
                .navigate(
                        VersionsView.class,
                        new RouteParameters(new RouteParam("framework", framework.slug())),
                        QueryParameters.simple(Map.of(FROM, "" + from, TO, "" + to)));
    }
}
