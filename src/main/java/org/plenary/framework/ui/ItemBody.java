package org.plenary.framework.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.plenary.base.Dates;
import org.plenary.base.ui.DefinitionList;
import org.plenary.base.ui.ItemList;
import org.plenary.base.ui.PageSection;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.TimeText;
import org.plenary.directory.BodySummary;
import org.plenary.directory.DirectoryPaths;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.Item;
import org.plenary.framework.ItemText;
import org.plenary.framework.ItemVersion;

/** What an item itself says: its text, who leads it, what stands under it, its earlier texts. */
final class ItemBody extends Div {

    /**
     * @param around the items above and right below it
     * @param versions newest first; the first is what is shown
     */
    ItemBody(FrameworkDetails framework, Item item, List<Item> around, List<ItemVersion> versions) {
        Div words = new Div();
        words.addClassName("framework-text");
        words.getElement().setAttribute("dir", "auto");
        // ItemText escapes every word
        words.getElement().setProperty("innerHTML", ItemText.html(item.text()));
        Div main = new Div(words);
        add(main);
        if (item.kind().work()) {
            addClassName("plenary-columns");
            add(new Aside(facts(item)));
        }
        List<Item> below = around.stream().filter(i -> i.depth() > item.depth()).toList();
        if (!below.isEmpty()) {
            main.add(new PageSection(ItemLooks.below(item.kind()), list(framework, below)));
        }
        if (versions.size() > 1) {
            main.add(earlier(versions.subList(1, versions.size())));
        }
    }

    private static DefinitionList facts(Item item) {
        var facts = new DefinitionList();
        Div leads = new Div();
        for (BodySummary body : item.leads()) {
            leads.add(new Div(Links.to(DirectoryPaths.body(body.slug()), body.label())));
        }
        if (item.leads().isEmpty()) {
            leads.add(new Span("Nobody yet"));
        }
        facts.add("Led by", leads);
        facts.addKnown("Horizon", item.horizon());
        var due = item.dueOn();
        if (due != null) {
            facts.add("Due on", TimeText.day(due));
        }
        return facts;
    }

    private static ItemList list(FrameworkDetails framework, List<Item> below) {
        var list = new ItemList();
        for (Item item : below) {
            var due = item.dueOn();
            String when = due == null ? item.horizon() : "due " + Dates.day(due);
            String path = FrameworkPaths.item(framework.slug(), item.code());
            if (item.kind().work()) {
                list.add(item.label(), path, when, ItemLooks.badge(item.status()));
            } else {
                list.add(item.label(), path, when);
            }
        }
        return list;
    }

    private static Details earlier(List<ItemVersion> versions) {
        var list = new OrderedList();
        list.addClassName("framework-versions");
        for (ItemVersion version : versions) {
            Paragraph when = new Paragraph(TimeText.moment(version.at(), ReaderZone.get()));
            when.add(
                    new Span(
                            ", by "
                                    + version.by()
                                    + (version.amendment() == null
                                            ? ""
                                            : ", by an accepted amendment")));
            when.addClassName("plenary-muted");
            Div text = new Div();
            text.addClassName("framework-text");
            text.getElement().setProperty("innerHTML", ItemText.html(version.text()));
            ListItem item = new ListItem(when);
            if (!version.title().isEmpty()) {
                item.add(new Paragraph(version.title()));
            }
            item.add(text);
            list.add(item);
        }
        int n = versions.size();
        return new Details(n == 1 ? "One earlier text" : n + " earlier texts", list);
    }
}
