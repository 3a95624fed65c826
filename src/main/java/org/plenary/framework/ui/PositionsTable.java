package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.directory.BodySummary;
import org.plenary.framework.BodyAnswer;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.Item;
import org.plenary.framework.PositionMatrix;
import org.plenary.framework.Stand;

/**
 * Items against bodies. A narrow screen has a list of the items instead, each with the bodies
 * behind each stand.
 */
final class PositionsTable extends Div {
    private final String slug;
    private final PositionMatrix matrix;

    PositionsTable(String slug, PositionMatrix matrix) {
        this.slug = slug;
        this.matrix = matrix;
        addClassName("stand-table");
        NativeTable table = new NativeTable();
        table.getElement().setAttribute("role", "table");
        table.getElement().setAttribute("aria-label", "Positions of the consulted bodies");
        NativeTableBody body = new NativeTableBody();
        body.getElement().setAttribute("role", "rowgroup");
        matrix.rows().forEach(row -> body.add(row(row)));
        NativeTableHeader head = new NativeTableHeader(head());
        head.getElement().setAttribute("role", "rowgroup");
        table.add(head, body);
        add(table, narrow());
    }

    /** The same for a narrow screen: per item one line for each stand, dissent first. */
    private Div narrow() {
        Div all = new Div();
        all.addClassName("stand-items");
        all.getElement().setAttribute("role", "list");
        for (PositionMatrix.Row row : matrix.rows()) {
            Div item = new Div(link(row.item()), StandWords.badge(row.consensus()));
            item.getElement().setAttribute("role", "listitem");
            Map<String, List<BodyAnswer>> byWord =
                    row.answers().stream()
                            .sorted(Comparator.comparing(PositionsTable::rank))
                            .collect(
                                    Collectors.groupingBy(
                                            BodyAnswer::word,
                                            LinkedHashMap::new,
                                            Collectors.toList()));
            byWord.values().forEach(same -> item.add(line(same)));
            all.add(item);
        }
        return all;
    }

    private Div line(List<BodyAnswer> same) {
        Div line = new Div(StandWords.sign(same.getFirst()));
        line.addClassName("stand-line");
        line.add(
                new Span(
                        same.stream()
                                .map(answer ->
                                        shortName(answer.body())
                                                + (matrix.mine().contains(answer.body())
                                                        ? " (yours)"
                                                        : ""))
                                .collect(Collectors.joining(", "))));
        return line;
    }

    /** Objections stand first, silence last. */
    private static int rank(BodyAnswer answer) {
        var position = answer.position();
        return position == null ? Stand.values().length : -position.stand().ordinal();
    }

    private Anchor link(Item item) {
        Anchor link = Links.to(FrameworkPaths.item(slug, item.code()), DocumentHtml.label(item));
        link.getElement().setAttribute("dir", "auto");
        return link;
    }

    private NativeTableRow head() {
        NativeTableRow row = new NativeTableRow();
        row.getElement().setAttribute("role", "row");
        row.add(column("Item"), column("Outcome"));
        for (BodySummary body : matrix.bodies()) {
            NativeTableHeaderCell cell = column(shortName(body));
            cell.setTitle(body.label());
            if (matrix.mine().contains(body)) {
                cell.addClassName("mine");
            }
            row.add(cell);
        }
        return row;
    }

    private static NativeTableHeaderCell column(String words) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(words);
        cell.getElement().setAttribute("scope", "col").setAttribute("role", "columnheader");
        return cell;
    }

    private NativeTableRow row(PositionMatrix.Row row) {
        NativeTableRow line = new NativeTableRow();
        line.getElement().setAttribute("role", "row");
        NativeTableHeaderCell item = new NativeTableHeaderCell();
        item.add(link(row.item()));
        item.getElement()
                .setAttribute("scope", "row")
                .setAttribute("role", "rowheader")
                .setAttribute("dir", "auto");
        line.add(item, cell("outcome", StandWords.badge(row.consensus())));
        row.answers().forEach(answer -> line.add(answer(answer)));
        return line;
    }

    private NativeTableCell answer(BodyAnswer answer) {
        NativeTableCell cell = cell("answer", StandWords.sign(answer));
        if (matrix.mine().contains(answer.body())) {
            cell.addClassName("mine");
        }
        return cell;
    }

    private static NativeTableCell cell(String look, Component content) {
        NativeTableCell cell = new NativeTableCell();
        cell.add(content);
        cell.addClassName(look);
        cell.getElement().setAttribute("role", "cell");
        return cell;
    }

    private static String shortName(BodySummary body) {
        return body.shortCode().isEmpty() ? body.name() : body.shortCode();
    }
}
