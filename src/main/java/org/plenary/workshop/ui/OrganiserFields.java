package org.plenary.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.workshop.BodyKind;
import org.plenary.workshop.Organiser;
import org.plenary.workshop.OrganiserRelation;

/** One body and how it stands to the workshop. */
class OrganiserFields implements Rows.Row<Organiser> {
    private final TextField name = Fields.line("Name", 200);
    private final Select<OrganiserRelation> relation =
            Fields.choice(
                    "Relation", List.of(OrganiserRelation.values()), r -> Own.capital(r.word()));
    private final TextField concerning = Fields.line("What it implements, or who acts for it", 200);
    private final Select<BodyKind> kind =
            Fields.choice("Kind", List.of(BodyKind.values()), BodyKind::word);
    private final TextField jurisdiction = Fields.line("Jurisdiction", 100);
    private final TextField url = Fields.line("Site", 2000);
    private final Div fields;

    OrganiserFields(EditPage page) {
        relation.setValue(OrganiserRelation.ORGANISES);
        kind.setValue(BodyKind.OTHER);
        url.setPlaceholder("https://");
        List.of(name, concerning, jurisdiction, url).forEach(page::watch);
        page.watch(relation);
        page.watch(kind);
        relation.addValueChangeListener(change -> arrange());
        arrange();
        fields = new Div(name, relation, concerning, kind, jurisdiction, url);
        fields.addClassName("plenary-pair");
    }

    private void arrange() {
        OrganiserRelation how = relation.getValue();
        concerning.setVisible(
                how == OrganiserRelation.IMPLEMENTS
                        || how == OrganiserRelation.ON_BEHALF_OF
                        || !concerning.isEmpty());
    }

    @Override
    public Component fields() {
        return fields;
    }

    @Override
    public @Nullable Organiser value() {
        return name.getValue().isBlank()
                ? null
                : new Organiser(
                        name.getValue(),
                        kind.getValue(),
                        jurisdiction.getValue(),
                        relation.getValue(),
                        concerning.getValue(),
                        url.getValue());
    }

    @Override
    public void set(Organiser value) {
        name.setValue(value.name());
        kind.setValue(value.kind());
        jurisdiction.setValue(value.jurisdiction());
        concerning.setValue(value.concerning());
        relation.setValue(value.relation());
        url.setValue(value.url());
        arrange();
    }
}
