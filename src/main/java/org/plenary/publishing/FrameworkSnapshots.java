package org.plenary.publishing;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.framework.Adoption;
import org.plenary.framework.FrameworkDetails;
import org.plenary.framework.Item;
import org.plenary.framework.Items;
import org.plenary.framework.Waiver;
import org.plenary.publishing.FrameworkSnapshot.Entry;
import org.plenary.publishing.FrameworkSnapshot.Lead;
import org.plenary.publishing.FrameworkSnapshot.Source;
import org.plenary.publishing.FrameworkSnapshot.Waived;
import org.plenary.workshop.WorkshopId;
import org.plenary.workshop.WorkshopSummary;
import org.plenary.workshop.Workshops;
import org.springframework.stereotype.Component;

/**
 * Puts together what a release says. Nothing goes in that the public could not know anyway: only
 * workshops with a published programme, quotations of released summaries, bodies and no people.
 */
@Component
class FrameworkSnapshots {
    private static final Pattern CODE = Pattern.compile("[A-Z]{1,3}[0-9]{1,6}");

    private final Items items;
    private final Adoption adoption;
    private final Workshops workshops;

    FrameworkSnapshots(Items items, Adoption adoption, Workshops workshops) {
        this.items = items;
        this.adoption = adoption;
        this.workshops = workshops;
    }

    FrameworkSnapshot of(
            FrameworkDetails framework, ReleaseKind kind, @Nullable String note, Instant now) {
        return new FrameworkSnapshot(
                FrameworkSnapshot.FORMAT,
                framework.slug(),
                framework.title(),
                framework.about(),
                framework.releasedVersion() + 1,
                kind,
                now,
                note,
                sources(framework),
                entries(framework),
                kind == ReleaseKind.CONSULTATION
                        ? List.of()
                        : adoption.outlook(framework.id()).waived().stream()
                                .map(FrameworkSnapshots::waived)
                                .toList(),
                List.of(),
                List.of());
    }

    /** In the order of the document. */
    List<Entry> entries(FrameworkDetails framework) {
        return items.tree(framework.id()).stream().map(this::entry).toList();
    }

    private Entry entry(Item item) {
        return new Entry(
                item.id().toString(),
                item.code(),
                item.kind().name(),
                item.depth(),
                item.title(),
                item.text(),
                item.leads().stream()
                        .map(body -> new Lead(body.label(), body.jurisdiction()))
                        .toList(),
                item.horizon(),
                item.dueOn(),
                List.of(),
                null,
                List.of(),
                "");
    }

    /** In the framework's order; a workshop whose programme is not public is not named. */
    private List<Source> sources(FrameworkDetails framework) {
        Map<WorkshopId, WorkshopSummary> open =
                workshops.publicWorkshops().stream()
                        .collect(Collectors.toMap(WorkshopSummary::id, Function.identity()));
        return framework.workshops().stream()
                .map(open::get)
                .filter(Objects::nonNull)
                .map(w ->
                        new Source(
                                w.slug(),
                                w.title(),
                                w.place(),
                                w.dates().first() == null ? "" : w.dates().text()))
                .toList();
    }

    /**
     * The matter's own sentence was written for the editor and may tell of what is not public; only
     * its kind and the item's code go out, with the reason.
     */
    private static Waived waived(Waiver waiver) {
        String kind = waiver.kind().replace('-', ' ').strip();
        String words =
                kind.isEmpty()
                        ? "An open matter"
                        : kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        return new Waived(
                CODE.matcher(waiver.subject()).matches()
                        ? words + " (" + waiver.subject() + ")"
                        : words,
                waiver.reason());
    }
}
