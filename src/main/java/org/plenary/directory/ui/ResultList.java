package org.plenary.directory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.plenary.base.Texts;
import org.plenary.directory.DirectoryPaths;
import org.plenary.directory.Field;
import org.plenary.directory.PersonCard;
import org.plenary.directory.PersonValue;
import org.plenary.directory.Photos;

/** People as cards that say why they match, or as a table to compare them in. */
final class ResultList {
    private static final List<Field> COLUMNS =
            List.of(Field.AFFILIATION, Field.JURISDICTION, Field.SECTOR, Field.EXPERTISE);

    private ResultList() {}

    /**
     * @param photos asked when a browser fetches a picture, with the rights of that moment
     */
    static UnorderedList cards(List<PersonCard> people, Photos photos) {
        UnorderedList list = new UnorderedList();
        list.addClassName("plenary-people");
        list.getElement().setAttribute("role", "list");
        people.forEach(card -> list.add(new ListItem(card(card, photos))));
        return list;
    }

    /** Rows are headed by the name; on a narrow screen each becomes a small list by labels. */
    static NativeTable table(List<PersonCard> people) {
        NativeTable table = new NativeTable();
        table.addClassName("plenary-people-table");
        table.setCaptionText("People");
        NativeTableRow heads = new NativeTableRow();
        heads.add(head("Name", "col"));
        COLUMNS.forEach(f -> heads.add(head(f.words(), "col")));
        table.getHead().add(heads);
        NativeTableBody body = table.getBody();
        people.forEach(card -> body.add(row(card)));
        return table;
    }

    private static NativeTableRow row(PersonCard card) {
        NativeTableRow row = new NativeTableRow();
        NativeTableHeaderCell name = head("", "row");
        name.add(name(card));
        if (!card.headline().isEmpty()) {
            name.add(Parts.line(card.headline(), "plenary-person-headline"));
        }
        row.add(name);
        for (Field field : COLUMNS) {
            NativeTableCell cell = new NativeTableCell();
            cell.getElement().setAttribute("data-label", field.words());
            List<String> values = card.of(field);
            values.forEach(value -> cell.add(new Div(Parts.words(Texts.shorten(value, 120)))));
            cell.setClassName("plenary-people-nothing", values.isEmpty());
            row.add(cell);
        }
        return row;
    }

    private static NativeTableHeaderCell head(String words, String scope) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(words);
        head.getElement().setAttribute("scope", scope);
        return head;
    }

    private static Div card(PersonCard card, Photos photos) {
        Div words = new Div(new H2(name(card)));
        words.addClassName("plenary-person-words");
        if (!card.headline().isEmpty()) {
            words.add(Parts.line(card.headline(), "plenary-person-headline"));
        }
        if (!card.position().isEmpty()) {
            words.add(Parts.line(card.position(), "plenary-person-position"));
        }
        if (!card.why().isEmpty()) {
            Div why = new Div();
            why.addClassName("plenary-person-why");
            card.why().forEach(value -> why.add(reason(value)));
            words.add(why);
        }
        Div whole = new Div(PersonPhoto.beside(card, photos), words);
        whole.addClassName("plenary-person-card");
        return whole;
    }

    private static Anchor name(PersonCard card) {
        Anchor name = Parts.link(DirectoryPaths.person(card.id()), card.name());
        name.addClassName("plenary-person-name");
        return name;
    }

    private static Component reason(PersonValue value) {
        Span field = new Span(value.field().words() + ":");
        field.addClassName("plenary-muted");
        return new Div(field, new Text(" "), Parts.words(Texts.shorten(value.value(), 160)));
    }
}
