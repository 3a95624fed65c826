package org.plenary.workshop.ui;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Dates;
import org.plenary.workshop.AttributionPolicy;
import org.plenary.workshop.SessionAccess;
import org.plenary.workshop.SessionKind;
import org.plenary.workshop.SessionPlan;

/** A session's plan as fields; times are those of the workshop's zone. */
class SessionForm extends Div {
    private final TextField title = Fields.line("Title", 300);
    private final Select<SessionKind> kind =
            Fields.choice("Kind", List.of(SessionKind.values()), SessionKind::word);
    private final DateTimePicker starts = new DateTimePicker("Starts");
    private final DateTimePicker ends = new DateTimePicker("Ends");
    private final TextField room = Fields.line("Room", 200);
    private final TextArea description = Fields.lines("What it is about", 20_000);
    private final Select<SessionAccess> access =
            Fields.choice(
                    "Who may read its notes", List.of(SessionAccess.values()), SessionAccess::word);
    private final Select<AttributionPolicy> policy =
            Fields.choice(
                    "How far the summary may name who said something",
                    List.of(AttributionPolicy.values()),
                    AttributionPolicy::word);
    private final ZoneId zone;
    private String importKey = "";

    SessionForm(EditPage page, ZoneId zone) {
        this.zone = zone;
        addClassName("plenary-form");
        title.setRequiredIndicatorVisible(true);
        for (DateTimePicker time : List.of(starts, ends)) {
            time.setLocale(Locale.UK);
            time.setStep(Duration.ofMinutes(15));
            page.watch(time);
        }
        starts.setHelperText(
                zone.getId().equals("Z")
                        ? "In UTC, until the workshop's time zone is known. May stay open."
                        : "On the clocks of "
                                + zone.getId().replace('_', ' ')
                                + ". May stay open.");
        List.of(title, room).forEach(page::watch);
        page.watch(kind);
        page.watch(description);
        page.watch(access);
        page.watch(policy);
        Div facts = new Div(kind, room);
        facts.addClassName("plenary-pair");
        Div times = new Div(starts, ends);
        times.addClassName("plenary-pair");
        add(title, facts, times, description, new H2("Its notes"), access, policy);
        setAllButTitle(SessionPlan.titled("-"));
    }

    void set(SessionPlan plan) {
        title.setValue(plan.title());
        setAllButTitle(plan);
    }

    /** A new form's title was never filled: an empty field that was is marked as wrong. */
    private void setAllButTitle(SessionPlan plan) {
        kind.setValue(plan.kind());
        starts.setValue(local(plan.startsAt()));
        ends.setValue(local(plan.endsAt()));
        room.setValue(plan.room());
        description.setValue(plan.description());
        access.setValue(plan.access());
        policy.setValue(plan.policy());
        importKey = plan.importKey();
    }

    /** The policy is fixed since then: it is shown and not to be chosen. */
    void fixPolicy(Instant since) {
        policy.setReadOnly(true);
        policy.setHelperText(
                "Fixed since the session opened on " + Dates.momentWithZone(since, zone) + ".");
    }

    /**
     * @throws org.plenary.base.InvalidInput when the title is missing or it ends before it starts
     */
    SessionPlan get() {
        return new SessionPlan(
                title.getValue(),
                kind.getValue(),
                description.getValue(),
                instant(starts.getValue()),
                instant(ends.getValue()),
                room.getValue(),
                access.getValue(),
                policy.getValue(),
                importKey);
    }

    private @Nullable LocalDateTime local(@Nullable Instant time) {
        return time == null ? null : LocalDateTime.ofInstant(time, zone);
    }

    private @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.atZone(zone).toInstant();
    }
}
