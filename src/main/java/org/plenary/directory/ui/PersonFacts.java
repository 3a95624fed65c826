package org.plenary.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.plenary.base.Dates;
import org.plenary.base.ui.DefinitionList;
import org.plenary.directory.Affiliation;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.Field;
import org.plenary.directory.PersonDetails;
import org.plenary.directory.PersonValue;

/** One person as the viewer may see them; the person's page and the preview are made of it. */
final class PersonFacts extends Div {
    private static final List<Field> LISTS = List.of(Field.EXPERTISE, Field.OFFER, Field.ASK);

    PersonFacts(PersonDetails person, int headings) {
        this(person, headings, field -> {});
    }

    /**
     * @param ask has a contact detail shown that was not asked for yet
     */
    PersonFacts(PersonDetails person, int headings, Consumer<Field> ask) {
        addClassName("plenary-person-facts");
        getElement().setAttribute("tabindex", "-1");
        String about = person.first(Field.ABOUT);
        if (!about.isEmpty()) {
            add(Parts.line(about, "plenary-reading", "plenary-lines"));
        }
        for (Field field : LISTS) {
            List<PersonValue> values = person.of(field);
            if (!values.isEmpty()) {
                add(part(field.words(), headings, list(values)));
            }
        }
        if (!person.affiliations().isEmpty()) {
            add(part("Affiliations", headings, affiliations(person.affiliations())));
        }
        DefinitionList facts = facts(person, ask);
        if (facts.getElement().getChildCount() > 0) {
            add(part("Details and contact", headings, facts));
        }
    }

    private static Div part(String title, int level, Component content) {
        var heading = new com.vaadin.flow.dom.Element("h" + level);
        heading.setText(title);
        Div part = new Div();
        part.getElement().appendChild(heading);
        part.add(content);
        return part;
    }

    private static UnorderedList list(List<PersonValue> values) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plenary-person-list");
        values.forEach(v -> list.add(new ListItem(Parts.words(v.value()))));
        return list;
    }

    private static UnorderedList affiliations(List<Affiliation> affiliations) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plenary-person-list");
        for (Affiliation a : affiliations) {
            ListItem item = new ListItem();
            if (!a.roleTitle().isEmpty()) {
                item.add(Parts.words(a.roleTitle() + ", "));
            }
            item.add(Parts.link(DirectoryPaths.body(a.body().slug()), a.body().name()));
            String dates = dates(a);
            if (!dates.isEmpty()) {
                var when = Parts.words(" " + dates);
                when.addClassName("plenary-muted");
                item.add(when);
            }
            list.add(item);
        }
        return list;
    }

    /** "since 1 March 2023", "until 30 June 2022", "1 May 2019 – 30 June 2022", or nothing. */
    static String dates(Affiliation a) {
        LocalDate from = a.from();
        LocalDate until = a.until();
        if (from != null && until != null) {
            return Dates.range(from, until);
        }
        if (from != null) {
            return "since " + Dates.day(from);
        }
        return until == null ? "" : "until " + Dates.day(until);
    }

    private static DefinitionList facts(PersonDetails person, Consumer<Field> ask) {
        var facts = new DefinitionList();
        List<Field> plain =
                List.of(
                        Field.OTHER_NAME,
                        Field.PRONUNCIATION,
                        Field.SECTOR,
                        Field.JURISDICTION,
                        Field.LANGUAGE,
                        Field.TIME_ZONE,
                        Field.PHONE,
                        Field.ADDRESS);
        for (Field field : plain) {
            List<PersonValue> values = person.of(field);
            if (!values.isEmpty()) {
                facts.add(field.words(), joined(values));
            }
        }
        person.of(Field.EMAIL)
                .forEach(v -> facts.add("Email", Parts.outside("mailto:" + v.value(), v.value())));
        person.askable().stream()
                .sorted()
                .forEach(field -> facts.add(field.words(), hidden(field, ask)));
        person.of(Field.ORCID)
                .forEach(v ->
                        facts.add(
                                "ORCID",
                                Parts.outside("https://orcid.org/" + v.value(), v.value())));
        person.of(Field.LINK)
                .forEach(v ->
                        facts.add(
                                v.detail().isEmpty() ? "Link" : v.detail(),
                                Parts.outside(
                                        v.value(), v.value().replaceFirst("^https?://", ""))));
        return facts;
    }

    /** The value itself is not in the page before the button was pressed. */
    private static Div hidden(Field field, Consumer<Field> ask) {
        String what = field.words().toLowerCase(Locale.ROOT);
        Button show = new Button("Show " + what, click -> ask.accept(field));
        Span told = new Span("They see that you looked.");
        told.addClassName("plenary-muted");
        Div hidden = new Div(show, told);
        hidden.addClassName("plenary-person-asked");
        return hidden;
    }

    private static Component joined(List<PersonValue> values) {
        var texts = new ArrayList<String>();
        values.forEach(v -> texts.add(v.value()));
        return Parts.words(String.join(", ", texts));
    }
}
