package org.plenary.publishing.site;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.base.Dates;
import org.plenary.framework.ItemId;
import org.plenary.framework.ItemStatus;
import org.plenary.framework.MilestoneStep;
import org.plenary.framework.ProgressHistory;
import org.plenary.framework.ProgressReport;
import org.plenary.framework.RegisterEntry;
import org.plenary.publishing.FrameworkSnapshot.Entry;
import org.plenary.publishing.FrameworkSnapshot.Lead;

/**
 * The reports on an adopted framework, laid over the items of the version in force; what was
 * reported on an item that this version does not have is not told.
 */
record PublicProgress(List<Action> actions, List<Uptaken> register, String words) {

    /**
     * One action.
     *
     * @param mark how the status is drawn: none, half, full or stopped
     * @param percent 0 before the first report
     * @param history the newest first
     */
    record Action(
            String code,
            String title,
            String anchor,
            String leads,
            String status,
            String mark,
            int percent,
            List<Milestone> milestones,
            List<Report> history) {
        public @Nullable Report latest() {
            return history.isEmpty() ? null : history.getFirst();
        }

        public List<Report> earlier() {
            return history.stream().skip(1).toList();
        }
    }

    /** One report on an action. */
    record Report(String day, String by, String words, String note, String link) {}

    /**
     * One milestone.
     *
     * @param when "Reached on 3 May 2026", "Due on 1 June 2026", "Overdue since …"
     * @param history earlier steps in words, the newest first
     */
    record Milestone(String code, String title, String when, String mark, List<String> history) {}

    /** Where it was taken up. */
    record Uptaken(
            String jurisdiction,
            String item,
            String uptake,
            String since,
            String source,
            String note,
            boolean current) {
        /** Whether the source is an address that a page may lead to. */
        public boolean linked() {
            String low = source.toLowerCase(Locale.ROOT);
            return low.startsWith("https://") || low.startsWith("http://");
        }
    }

    static PublicProgress of(List<Entry> items, ProgressHistory history, LocalDate today) {
        var actions = new ArrayList<Action>();
        int overdue = 0;
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).kind().equals("ACTION")) {
                Action action = action(items, i, history, today);
                actions.add(action);
                overdue +=
                        (int)
                                action.milestones().stream()
                                        .filter(m -> m.mark().equals("stopped"))
                                        .count();
            }
        }
        return new PublicProgress(
                actions,
                history.register().stream().map(PublicProgress::uptaken).toList(),
                words(actions, overdue));
    }

    private static String words(List<Action> actions, int overdue) {
        long done = actions.stream().filter(a -> a.mark().equals("full")).count();
        long underWay = actions.stream().filter(a -> a.mark().equals("half")).count();
        String words =
                "%,d of %s done, %,d under way"
                        .formatted(done, Dates.count(actions.size(), "action"), underWay);
        return overdue == 0
                ? words + "."
                : words + ", " + Dates.count(overdue, "milestone") + " overdue.";
    }

    private static Action action(
            List<Entry> items, int at, ProgressHistory history, LocalDate today) {
        Entry entry = items.get(at);
        List<ProgressReport> reports = history.reports().getOrDefault(id(entry), List.of());
        ItemStatus status =
                reports.isEmpty() ? ItemStatus.NOT_STARTED : reports.getFirst().status();
        return new Action(
                entry.code(),
                entry.title(),
                entry.anchor(),
                String.join(", ", entry.leads().stream().map(Lead::name).toList()),
                reports.isEmpty() ? "Nothing reported yet" : status.word(),
                mark(status),
                reports.isEmpty() ? 0 : reports.getFirst().percent(),
                milestones(items, at).map(m -> milestone(m, history, today)).toList(),
                reports.stream().map(PublicProgress::report).toList());
    }

    private static String mark(ItemStatus status) {
        return switch (status) {
            case NOT_STARTED -> "none";
            case UNDER_WAY -> "half";
            case DONE -> "full";
            case STOPPED -> "stopped";
        };
    }

    /** Those below the action: all deeper items until the next one that is not. */
    private static Stream<Entry> milestones(List<Entry> items, int action) {
        return items.stream()
                .skip(action + 1L)
                .takeWhile(item -> item.depth() > items.get(action).depth())
                .filter(item -> item.kind().equals("MILESTONE"));
    }

    private static Report report(ProgressReport report) {
        return new Report(
                Dates.day(report.at().atZone(ZoneOffset.UTC).toLocalDate()),
                report.by(),
                "%s, %d %%".formatted(report.status().word(), report.percent()),
                report.note(),
                report.link());
    }

    private static Milestone milestone(Entry entry, ProgressHistory history, LocalDate today) {
        List<MilestoneStep> steps = history.steps().getOrDefault(id(entry), List.of());
        LocalDate due = steps.isEmpty() ? entry.dueOn() : steps.getFirst().dueOn();
        LocalDate done = steps.isEmpty() ? null : steps.getFirst().doneOn();
        boolean overdue = done == null && due != null && due.isBefore(today);
        return new Milestone(
                entry.code(),
                entry.title(),
                when(due, done, overdue),
                done != null ? "full" : overdue ? "stopped" : "open",
                steps.stream().skip(1).map(MilestoneStep::words).toList());
    }

    private static String when(@Nullable LocalDate due, @Nullable LocalDate done, boolean overdue) {
        if (done != null) {
            return "Reached on " + Dates.day(done);
        }
        if (due == null) {
            return "No date";
        }
        return (overdue ? "Overdue since " : "Due on ") + Dates.day(due);
    }

    private static Uptaken uptaken(RegisterEntry entry) {
        return new Uptaken(
                entry.jurisdiction(),
                entry.itemCode(),
                entry.uptake().word(),
                Dates.day(entry.since()),
                entry.source(),
                entry.note(),
                entry.current());
    }

    private static ItemId id(Entry entry) {
        return new ItemId(UUID.fromString(entry.id()));
    }
}
