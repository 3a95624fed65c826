package org.plenary.framework.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.HeatMap;
import org.plenary.framework.HeatMap.Row;
import org.plenary.framework.Item;
import org.plenary.summary.SummaryPaths;
import org.plenary.summary.SummaryPlace;

/**
 * Sessions by objectives, with the number of passages in each cell; the shade only repeats the
 * number. Objectives stand across because their codes are short.
 */
final class HeatTable extends Div {
    private static final int SHADES = 4;

    HeatTable(String slug, HeatMap map) {
        addClassName("heat");
        NativeTable table = new NativeTable();
        table.setCaptionText("Passages of each session that the items under an objective rest on");
        NativeTableHeader header = table.getHead();
        NativeTableRow names = header.addRow();
        names.add(headerCell("col", new Span("Session")));
        for (Row row : map.rows()) {
            names.add(headerCell("col", objective(slug, row.objective())));
        }
        NativeTableBody body = table.getBody();
        boolean several =
                map.sessions().stream().map(SummaryPlace::workshop).distinct().count() > 1;
        int most = Math.max(1, map.largest());
        for (int at = 0; at < map.sessions().size(); at++) {
            NativeTableRow line = body.addRow();
            line.add(headerCell("row", session(map.sessions().get(at), several)));
            for (Row row : map.rows()) {
                line.add(cell(row.counts().get(at), most));
            }
        }
        // wide tables scroll by keyboard too
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", "Sessions by objectives");
        add(table);
    }

    private static NativeTableHeaderCell headerCell(
            String scope, com.vaadin.flow.component.Component content) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell(content);
        cell.getElement().setAttribute("scope", scope);
        return cell;
    }

    private static Div objective(String slug, Item objective) {
        Span title = new Span(objective.title());
        title.addClassName("heat-title");
        title.getElement().setAttribute("dir", "auto");
        return new Div(
                Links.to(FrameworkPaths.item(slug, objective.code()), objective.code()), title);
    }

    private static Div session(SummaryPlace place, boolean several) {
        String path =
                place.readable()
                        ? SummaryPaths.summary(place.workshopSlug(), place.sessionSlug())
                        : SummaryPaths.publicPage(place.workshopSlug(), place.sessionSlug());
        Div name =
                new Div(
                        place.readable()
                                ? Links.to(path, place.sessionTitle())
                                : Links.outside(path, place.sessionTitle()));
        name.getElement().setAttribute("dir", "auto");
        if (several && !place.workshopTitle().equals(place.sessionTitle())) {
            Span workshop = new Span(place.workshopTitle());
            workshop.addClassName("heat-title");
            name.add(workshop);
        }
        return name;
    }

    private static NativeTableCell cell(int count, int most) {
        NativeTableCell cell = new NativeTableCell(String.valueOf(count));
        int shade = count == 0 ? 0 : Math.max(1, (count * SHADES + most - 1) / most);
        cell.getElement().setAttribute("data-heat", String.valueOf(shade));
        return cell;
    }
}
