package org.plenary.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;

/**
 * A plain table with real headers; on a narrow screen each row becomes a block in which every value
 * is led by its header.
 */
class Records extends NativeTable {
    private final List<String> headers;

    Records(String caption, List<String> headers) {
        this.headers = headers;
        addClassName("plenary-records");
        // blocks made of table parts lose their roles otherwise
        getElement().setAttribute("role", "table");
        getCaption().setText(caption);
        getCaption().addClassName("plenary-only-read");
        NativeTableRow row = getHead().addRow();
        row.getElement().setAttribute("role", "row");
        for (String header : headers) {
            var cell = row.addHeaderCell();
            cell.setText(header);
            cell.getElement().setAttribute("scope", "col");
            cell.getElement().setAttribute("role", "columnheader");
        }
    }

    void row(Component... values) {
        NativeTableRow row = getBody().addRow();
        row.getElement().setAttribute("role", "row");
        for (int i = 0; i < values.length; i++) {
            NativeTableCell cell = row.addDataCell();
            cell.getElement().setAttribute("role", "cell");
            cell.getElement().setAttribute("data-header", headers.get(i));
            cell.add(values[i]);
        }
    }

    static Text text(String words) {
        return new Text(words);
    }
}
