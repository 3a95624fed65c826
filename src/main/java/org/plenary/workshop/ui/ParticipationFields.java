package org.plenary.workshop.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.plenary.workshop.Capacity;
import org.plenary.workshop.ParticipationDetails;
import org.plenary.workshop.Sector;

/** What a person says of themselves at a workshop; consent is never ticked for them. */
class ParticipationFields extends Div {
    private final TextField organisation = Fields.line("Organisation", 200);
    private final Select<Sector> sector =
            Fields.choice("Sector", List.of(Sector.values()), Sector::word);
    private final TextField jurisdiction = Fields.line("Country or union", 100);
    private final Select<Capacity> capacity =
            Fields.choice("You speak in", List.of(Capacity.values()), Capacity::word);
    private final Checkbox listed =
            new Checkbox("The other participants may see me in the list of people");

    ParticipationFields() {
        addClassName("plenary-form");
        capacity.setHelperText("Ad referendum: subject to your organisation's later agreement.");
        add(organisation, sector, jurisdiction, capacity, listed);
        set(ParticipationDetails.NONE);
    }

    List<HasValue<?, ?>> all() {
        return List.of(organisation, sector, jurisdiction, capacity, listed);
    }

    final void set(ParticipationDetails details) {
        organisation.setValue(details.organisation());
        sector.setValue(details.sector());
        jurisdiction.setValue(details.jurisdiction());
        capacity.setValue(details.capacity());
        listed.setValue(details.listed());
    }

    ParticipationDetails get() {
        return new ParticipationDetails(
                sector.getValue(),
                organisation.getValue(),
                jurisdiction.getValue(),
                capacity.getValue(),
                listed.getValue());
    }
}
