package org.plenary.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.workshop.eventpage.Confidence;

/** What was recognised, by field; each value is a button that shows its place in the text. */
final class RecognisedList extends DescriptionList {
    RecognisedList(List<RecognisedEntry> entries) {
        addClassName("plenary-recognised");
        Map<String, DescriptionList.Description> fields = new LinkedHashMap<>();
        for (RecognisedEntry entry : entries) {
            DescriptionList.Description values = fields.get(entry.field());
            if (values == null) {
                values = new DescriptionList.Description();
                fields.put(entry.field(), values);
                add(new Div(new DescriptionList.Term(entry.field()), values));
            }
            values.add(value(entry));
        }
    }

    private static Component value(RecognisedEntry entry) {
        NativeButton show = Own.directed(new NativeButton(), entry.words());
        show.addClassName("plenary-tie");
        show.getElement().setAttribute("data-ref", String.valueOf(entry.ref()));
        show.getElement().setAttribute("title", "Show in the text");
        Span why = Own.words(entry.found().confidence().words() + " · " + entry.found().why());
        why.addClassName("plenary-muted");
        Div value = new Div(show, why);
        if (entry.found().confidence() == Confidence.TO_CHECK) {
            why.addClassName("plenary-to-check");
        }
        return value;
    }
}
