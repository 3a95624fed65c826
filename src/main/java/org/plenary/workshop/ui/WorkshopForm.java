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
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.plenary.base.InvalidInput;
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
    private final List<Part<?>> parts = new ArrayList<>();
    private WorkshopPlan given = WorkshopPlan.titled("-");

    /** One field and the part of a plan that it shows. */
    private record Part<T>(Supplier<T> now, Consumer<T> field, Function<WorkshopPlan, T> planned) {
        void set(WorkshopPlan plan) {
            field.accept(planned.apply(plan));
        }

        boolean has(WorkshopPlan plan) {
            try {
                return now.get().equals(planned.apply(plan));
            } catch (InvalidInput halfTyped) {
                return false;
            }
        }

        boolean differs(WorkshopPlan one, WorkshopPlan other) {
            return !planned.apply(one).equals(planned.apply(other));
        }
    }

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
        collectParts();
        // a new form's title was never filled: an empty field that was is marked as wrong
        parts.stream().skip(1).forEach(part -> part.set(given));
    }

    private void collectParts() {
        part(title::getValue, title::setValue, WorkshopPlan::title);
        part(strapline::getValue, strapline::setValue, WorkshopPlan::strapline);
        part(place::getValue, place::setValue, WorkshopPlan::place);
        part(
                () -> zone.getOptionalValue().orElse(UNKNOWN_ZONE),
                zone::setValue,
                WorkshopPlan::zone);
        part(dates::get, dates::set, WorkshopPlan::dates);
        lines(objectives, WorkshopPlan::objectives);
        part(purpose::getValue, purpose::setValue, WorkshopPlan::purpose);
        lines(topics, WorkshopPlan::topics);
        lines(jurisdictions, WorkshopPlan::jurisdictions);
        part(rsvp::getValue, rsvp::setValue, WorkshopPlan::rsvpUrl);
        part(
                () -> series.getOptionalValue().orElse(""),
                s -> series.setValue(s.isEmpty() ? null : s),
                WorkshopPlan::series);
        part(organisers::get, organisers::set, WorkshopPlan::organisers);
        part(followUps::get, followUps::set, WorkshopPlan::followUps);
    }

    private <T> void part(Supplier<T> now, Consumer<T> field, Function<WorkshopPlan, T> planned) {
        parts.add(new Part<>(now, field, planned));
    }

    private void lines(TextArea field, Function<WorkshopPlan, List<String>> planned) {
        part(
                () -> Fields.eachLine(field.getValue()),
                lines -> field.setValue(String.join("\n", lines)),
                planned);
    }

    void set(WorkshopPlan plan) {
        parts.forEach(part -> part.set(plan));
        given = plan;
    }

    /**
     * As {@link #set}, but a field that no longer has what it was given stays as it is.
     *
     * @return whether any field stayed for that reason
     */
    boolean setUnchanged(WorkshopPlan plan) {
        boolean kept = false;
        for (Part<?> part : parts) {
            if (!part.has(given)) {
                kept = true;
            } else if (part.differs(given, plan)) {
                part.set(plan);
            }
        }
        given = plan;
        return kept;
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
