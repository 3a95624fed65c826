package org.plenary.framework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.base.Dates;
import org.plenary.base.WorkItem;
import org.plenary.base.WorkItem.Need;
import org.plenary.base.WorkItems;
import org.plenary.directory.BodySummary;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts on the Home of those who speak for member bodies what their bodies are waited for:
 * positions, overdue milestones, and reports on actions that they lead. Four queries, however many
 * there are.
 */
@Component
class SpeakerWork implements WorkItems {
    /** An action that goes on without a word for so long needs a report (see decision 97). */
    static final Duration SILENCE = Duration.ofDays(182);

    private static final int MOST = 50;

    private final SpeakersToday speakers;
    private final SpeakerWorkRows rows;
    private final Clock clock;

    SpeakerWork(SpeakersToday speakers, SpeakerWorkRows rows, Clock clock) {
        this.speakers = speakers;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        Map<UUID, BodySummary> mine =
                speakers.bodies().stream()
                        .collect(
                                Collectors.toMap(
                                        b -> b.id().value(), Function.identity(), (a, b) -> a));
        if (mine.isEmpty()) {
            return List.of();
        }
        UUID[] bodies = mine.keySet().toArray(UUID[]::new);
        var items = new ArrayList<WorkItem>();
        rows.positions(bodies, clock.instant()).stream()
                .filter(asked -> mayAnswer(asked.state()))
                .forEach(asked -> items.add(position(asked, mine)));
        byFramework(rows.overdue(bodies, speakers.today()))
                .forEach((f, late) -> items.add(milestones(late)));
        byFramework(rows.silent(bodies, clock.instant().minus(SILENCE)))
                .forEach((f, silent) -> items.add(reports(silent)));
        return items.stream().limit(MOST).toList();
    }

    private static boolean mayAnswer(FrameworkState state) {
        return FrameworkRules.states(FrameworkAction.TAKE_POSITION).contains(state);
    }

    private static WorkItem position(SpeakerWorkRows.Asked asked, Map<UUID, BodySummary> mine) {
        String body = Objects.requireNonNull(mine.get(asked.body())).label();
        return new WorkItem(
                Need.ANSWER,
                WorkItem.counted(
                                asked.number(),
                                "One item without a position",
                                "items without a position")
                        + " of "
                        + body,
                FrameworkPaths.positions(asked.slug()),
                asked.title(),
                asked.since());
    }

    private static WorkItem milestones(List<SpeakerWorkRows.Due> late) {
        SpeakerWorkRows.Due first = late.getFirst();
        return late.size() == 1
                ? item(first, "%s was due on %s".formatted(first.label(), Dates.day(first.day())))
                : items(late, "milestones are overdue");
    }

    private static WorkItem reports(List<SpeakerWorkRows.Due> silent) {
        SpeakerWorkRows.Due first = silent.getFirst();
        return silent.size() == 1
                ? item(
                        first,
                        "%s: no report since %s".formatted(first.label(), Dates.day(first.day())))
                : items(silent, "actions without a report for half a year");
    }

    private static WorkItem item(SpeakerWorkRows.Due due, String words) {
        return new WorkItem(
                Need.REPORT,
                words,
                FrameworkPaths.item(due.slug(), due.code()),
                due.title(),
                start(due.day()));
    }

    private static WorkItem items(List<SpeakerWorkRows.Due> due, String many) {
        SpeakerWorkRows.Due first = due.getFirst();
        return new WorkItem(
                Need.REPORT,
                WorkItem.counted(due.size(), "", many),
                FrameworkPaths.progress(first.slug()),
                first.title(),
                start(first.day()));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Map<String, List<SpeakerWorkRows.Due>> byFramework(
            List<SpeakerWorkRows.Due> all) {
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                SpeakerWorkRows.Due::slug,
                                LinkedHashMap::new,
                                Collectors.toList()));
    }
}
