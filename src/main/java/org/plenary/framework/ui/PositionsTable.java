package org.plenary.framework.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import org.plenary.directory.BodySummary;
import org.plenary.framework.BodyAnswer;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.PositionMatrix;

/**
 * Items against bodies. On a narrow screen each item becomes a block with one line per body; the
 * roles are stated because such a layout takes them from the table.
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
        add(table);
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
        item.add(Links.to(FrameworkPaths.item(slug, row.item().code()), row.item().label()));
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
        cell.getElement().setAttribute("data-body", shortName(answer.body()));
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
