package org.plenary.framework.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.plenary.base.Dates;
import org.plenary.base.ui.Confirmation;
import org.plenary.base.ui.ReaderZone;
import org.plenary.base.ui.Toasts;
import org.plenary.framework.CommentPeriod;
import org.plenary.framework.CommentPeriods;
import org.plenary.framework.FrameworkAction;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.FrameworkPaths;
import org.plenary.framework.FrameworkState;

/** When statements are taken, and the way to the public form. */
final class PeriodPart extends Div {
    private final transient CommentPeriods periods;
    private final FrameworkDetails framework;
    private final transient Clock clock;
    private final Runnable changed;

    PeriodPart(CommentPeriods periods, FrameworkDetails framework, Clock clock, Runnable changed) {
        this.periods = periods;
        this.framework = framework;
        this.clock = clock;
        this.changed = changed;
        addClassName("follow-period");
        Optional<CommentPeriod> period = periods.of(framework.id());
        boolean consultation = framework.state() == FrameworkState.CONSULTATION;
        Instant now = clock.instant();
        add(new Paragraph(words(period, consultation, now)));
        Div actions = new Div();
        actions.addClassName("plenary-page-actions");
        if (period.isPresent() && consultation && period.get().open(now)) {
            actions.add(
                    Links.outside(
                            FrameworkPaths.publicPage(framework.slug()) + "/statements/new",
                            "The public form"));
        }
        if (framework.may(FrameworkAction.CONSULT) && consultation) {
            period.filter(p -> p.open(now))
                    .ifPresent(p -> actions.add(new Button("Close now", click -> close())));
            actions.add(
                    new Button(
                            period.isPresent() ? "Change the period" : "Open for statements",
                            click -> dialog(period)));
        }
        add(actions);
    }

    private static String words(Optional<CommentPeriod> period, boolean consultation, Instant now) {
        if (period.isEmpty()) {
            return consultation
                    ? "No comment period is set, so nobody outside can send statements yet."
                    : "Statements from outside are taken during a consultation.";
        }
        CommentPeriod set = period.get();
        if (!consultation || set.over(now)) {
            return "Statements were taken until %s."
                    .formatted(Dates.momentWithZone(set.closesAt(), ReaderZone.get()));
        }
        return set.open(now)
                ? "Anybody can send statements until %s."
                        .formatted(Dates.momentWithZone(set.closesAt(), ReaderZone.get()))
                : "Statements are taken from %s until %s."
                        .formatted(
                                Dates.moment(set.opensAt(), ReaderZone.get()),
                                Dates.momentWithZone(set.closesAt(), ReaderZone.get()));
    }

    private void close() {
        Confirmation.ask(
                "Close the comment period now?",
                "The public form takes no more statements. What came in stays. You can open another period.",
                "Close now",
                () -> {
                    periods.close(framework.id());
                    changed.run();
                });
    }

    private void dialog(Optional<CommentPeriod> period) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        DateTimePicker opens =
                Fields.moment("Opens", period.map(CommentPeriod::opensAt).orElse(now));
        DateTimePicker closes =
                Fields.moment(
                        "Closes",
                        period.map(CommentPeriod::closesAt)
                                .orElse(
                                        now.plus(Duration.ofDays(30))
                                                .truncatedTo(ChronoUnit.HOURS)));
        long version = period.map(CommentPeriod::version).orElse(-1L);
        new FormDialog(
                        "When are statements taken?",
                        opens,
                        closes,
                        new Paragraph(
                                "While the period is open everybody can read the current text of the items, and anybody can send a statement without an account."))
                .does(
                        "Save period",
                        () -> save(opens, closes, version),
                        () ->
                                save(
                                        opens,
                                        closes,
                                        periods.of(framework.id())
                                                .map(CommentPeriod::version)
                                                .orElse(-1L)),
                        () -> {
                            Toasts.say("Comment period saved.");
                            changed.run();
                        })
                .open();
    }

    private void save(DateTimePicker opens, DateTimePicker closes, long version) {
        periods.set(framework.id(), Fields.moment(opens), Fields.moment(closes), version);
    }
}
