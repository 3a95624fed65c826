package org.plenary.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.plenary.workshop.FollowUpEvent;

/** One event that the workshop leads to. */
class FollowUpFields implements Rows.Row<FollowUpEvent> {
    private final TextField title = Fields.line("Title", 300);
    private final TextField place = Fields.line("Place", 300);
    private final TextField url = Fields.line("Link", 2000);
    private final DatesField dates;
    private final Div fields;

    FollowUpFields(EditPage page) {
        dates = new DatesField(page);
        url.setPlaceholder("https://");
        page.watch(title);
        page.watch(place);
        page.watch(url);
        Div pair = new Div(title, place, url);
        pair.addClassName("plenary-pair");
        fields = new Div(pair, dates);
        fields.addClassName("plenary-form");
    }

    @Override
    public Component fields() {
        return fields;
    }

    @Override
    public @Nullable FollowUpEvent value() {
        return title.getValue().isBlank()
                ? null
                : new FollowUpEvent(
                        title.getValue(), place.getValue(), dates.get(), url.getValue());
    }

    @Override
    public void set(FollowUpEvent value) {
        title.setValue(value.title());
        place.setValue(value.place());
        url.setValue(value.url());
        dates.set(value.dates());
    }
}
