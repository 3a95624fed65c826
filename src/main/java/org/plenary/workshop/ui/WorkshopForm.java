package org.plenary.workshop.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.plenary.workshop.FollowUpEvent;
import org.plenary.workshop.Organiser;
import org.plenary.workshop.WorkshopPlan;

/** A workshop's plan as fields. Only the title is needed. */
class WorkshopForm extends Div {
    private static final ZoneId UNKNOWN_ZONE = ZoneOffset.UTC;

    private final TextField title = Fields.line("Title", 300);
    private final TextArea strapline = Fields.lines("In one sentence", 1000);
    private final TextField place = Fields.line("Place", 300);
    private final ComboBox<ZoneId> zone = new ComboBox<>("Time zone");
    private final DatesField dates;
    private final TextArea objectives =
            Fields.lines("Objectives, one on each line, in order", 50_000);
    private final TextArea purpose = Fields.lines("About the workshop", 20_000);
    private final TextArea topics = Fields.lines("Topics, one on each line", 30_000);
    private final TextArea jurisdictions =
            Fields.lines("Jurisdictions of the members that take part, one on each line", 10_000);
    private final TextField rsvp = Fields.line("Link where people say that they come", 2000);
    private final ComboBox<String> series = new ComboBox<>("Series");
    private final Rows<Organiser> organisers;
    private final Rows<FollowUpEvent> followUps;

    WorkshopForm(EditPage page, List<String> seriesTitles) {
        addClassName("plenary-form");
        dates = new DatesField(page);
        organisers = new Rows<>("organiser", page, () -> new OrganiserFields(page));
        followUps = new Rows<>("follow-up event", page, () -> new FollowUpFields(page));
        title.setRequiredIndicatorVisible(true);
        rsvp.setPlaceholder("https://");
        zone.setItems(zones());
        zone.setItemLabelGenerator(
                z -> z.equals(UNKNOWN_ZONE) ? "UTC" : z.getId().replace('_', ' '));
        zone.setHelperText("Times are shown on the clocks of this zone.");
        prepareSeries(seriesTitles);
        List.of(title, place, rsvp).forEach(page::watch);
        List.of(strapline, objectives, purpose, topics, jurisdictions).forEach(page::watch);
        page.watch(zone);
        page.watch(series);
        add(title, strapline, new H2("When and where"), dates, place, zone);
        add(new H2("What for"), objectives, purpose, topics);
        add(new H2("Who organises"), organisers, jurisdictions);
        add(new H2("Around it"), rsvp, series, new H2("What it leads to"), followUps);
        setAllButTitle(WorkshopPlan.titled("-"));
    }

    void set(WorkshopPlan plan) {
        title.setValue(plan.title());
        setAllButTitle(plan);
    }

    /** A new form's title was never filled: an empty field that was is marked as wrong. */
    private void setAllButTitle(WorkshopPlan plan) {
        strapline.setValue(plan.strapline());
        place.setValue(plan.place());
        zone.setValue(plan.zone());
        dates.set(plan.dates());
        objectives.setValue(String.join("\n", plan.objectives()));
        purpose.setValue(plan.purpose());
        topics.setValue(String.join("\n", plan.topics()));
        jurisdictions.setValue(String.join("\n", plan.jurisdictions()));
        rsvp.setValue(plan.rsvpUrl());
        series.setValue(plan.series().isEmpty() ? null : plan.series());
        organisers.set(plan.organisers());
        followUps.set(plan.followUps());
    }

    /**
     * @throws org.plenary.base.InvalidInput when the title is missing or a field cannot be taken
     */
    WorkshopPlan get() {
        return new WorkshopPlan(
                title.getValue(),
                strapline.getValue(),
                purpose.getValue(),
                place.getValue(),
                zone.getOptionalValue().orElse(UNKNOWN_ZONE),
                dates.get(),
                rsvp.getValue(),
                series.getOptionalValue().orElse(""),
                Fields.eachLine(objectives.getValue()),
                Fields.eachLine(topics.getValue()),
                organisers.get(),
                Fields.eachLine(jurisdictions.getValue()),
                followUps.get());
    }

    private void prepareSeries(List<String> titles) {
        List<String> known = new ArrayList<>(titles);
        series.setItems(known);
        series.setAllowCustomValue(true);
        series.setClearButtonVisible(true);
        series.setHelperText("Workshops that follow each other. Choose one or type a new name.");
        series.addCustomValueSetListener(typed -> series.setValue(typed.getDetail()));
    }

    private static List<ZoneId> zones() {
        List<ZoneId> zones = new ArrayList<>();
        zones.add(UNKNOWN_ZONE);
        ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .map(ZoneId::of)
                .forEach(zones::add);
        return zones;
    }
}
