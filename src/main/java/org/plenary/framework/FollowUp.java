package org.plenary.framework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.base.InvalidInput;
import org.plenary.directory.BodyId;
import org.plenary.directory.BodySummary;
import org.plenary.directory.MemberBodies;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads what happened after adoption; {@link FollowUpWriting} and {@link AdoptionRegister} take it
 * in.
 */
@Service
@Transactional(readOnly = true)
public class FollowUp {
    private static final String EDITORS = "The framework’s editors";

    private final FollowUpRows rows;
    private final RegisterRows register;
    private final FrameworkRows frameworks;
    private final FrameworkPeople people;
    private final Items items;
    private final MemberBodies bodies;
    private final SpeakersToday speakers;

    FollowUp(
            FollowUpRows rows,
            RegisterRows register,
            FrameworkRows frameworks,
            FrameworkPeople people,
            Items items,
            MemberBodies bodies,
            SpeakersToday speakers) {
        this.rows = rows;
        this.register = register;
        this.frameworks = frameworks;
        this.people = people;
        this.items = items;
        this.bodies = bodies;
        this.speakers = speakers;
    }

    /** All of a framework's actions with their milestones, in a constant number of queries. */
    public FrameworkProgress progress(FrameworkId framework) {
        people.requireReader(framework);
        LocalDate today = speakers.today();
        ProgressHistory history = read(framework);
        var milestones = new HashMap<ItemId, List<MilestoneProgress>>();
        List<Item> tree = items.tree(framework);
        for (Item item : tree) {
            if (item.kind() == ItemKind.MILESTONE && item.parent() != null) {
                milestones
                        .computeIfAbsent(item.parent(), p -> new ArrayList<>())
                        .add(
                                MilestoneProgress.of(
                                        item,
                                        history.steps().getOrDefault(item.id(), List.of()),
                                        today));
            }
        }
        List<ActionProgress> actions =
                tree.stream()
                        .filter(item -> item.kind() == ItemKind.ACTION)
                        .map(item ->
                                new ActionProgress(
                                        item,
                                        history.reports().getOrDefault(item.id(), List.of()),
                                        milestones.getOrDefault(item.id(), List.of())))
                        .sorted(
                                Comparator.comparing(
                                        ActionProgress::overdueSince,
                                        Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList();
        return new FrameworkProgress(today, actions, history.register());
    }

    /** Where the action stands that the item is, or that the milestone belongs to. */
    public ActionProgress of(ItemId id) {
        Item item = items.get(id);
        ItemId action = item.kind() == ItemKind.MILESTONE ? item.parent() : item.id();
        return progress(item.framework()).actions().stream()
                .filter(a -> a.item().id().equals(action))
                .findFirst()
                .orElseThrow(FrameworkPeople::noItem);
    }

    /**
     * All reports for anybody, whoever asks, once the framework was adopted.
     *
     * @throws org.plenary.base.NotFound before
     */
    public ProgressHistory history(FrameworkId framework) {
        frameworks.find(framework).filter(FollowUp::adopted).orElseThrow(FrameworkPeople::hidden);
        return read(framework);
    }

    /** Whether progress is reported: it was adopted, and may be in a later round by now. */
    static boolean adopted(FrameworkRows.Framework framework) {
        return framework.state() == FrameworkState.ADOPTED || framework.round() > 1;
    }

    static void requireAdopted(FrameworkRows.Framework framework) {
        if (!adopted(framework)) {
            throw new InvalidInput(
                    "This framework is not adopted yet, so there is no progress to report. Nothing was saved.");
        }
    }

    /** Whether progress is reported on this framework by now. */
    public boolean adopted(FrameworkId framework) {
        people.requireReader(framework);
        return frameworks.find(framework).filter(FollowUp::adopted).isPresent();
    }

    private ProgressHistory read(FrameworkId framework) {
        List<FollowUpRows.Report> reports = rows.reports(framework);
        List<FollowUpRows.Step> steps = rows.steps(framework);
        Map<BodyId, BodySummary> named =
                bodies.all(
                        Stream.concat(
                                        reports.stream().map(FollowUpRows.Report::body),
                                        steps.stream().map(FollowUpRows.Step::body))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
        return new ProgressHistory(
                reports.stream()
                        .map(r -> report(r, named))
                        .collect(Collectors.groupingBy(ProgressReport::item)),
                steps.stream()
                        .map(s -> step(s, named))
                        .collect(Collectors.groupingBy(MilestoneStep::item)),
                register.of(framework));
    }

    private static ProgressReport report(FollowUpRows.Report r, Map<BodyId, BodySummary> named) {
        return new ProgressReport(
                r.item(),
                r.number(),
                r.body() == null ? null : named.get(r.body()),
                r.status(),
                r.percent(),
                r.note(),
                r.link(),
                r.at());
    }

    private static MilestoneStep step(FollowUpRows.Step s, Map<BodyId, BodySummary> named) {
        return new MilestoneStep(
                s.item(),
                s.number(),
                s.body() == null ? null : named.get(s.body()),
                s.doneOn(),
                s.dueOn(),
                s.note(),
                s.at());
    }

    static String by(@Nullable BodySummary body) {
        return body == null ? EDITORS : body.label();
    }
}
