package org.plenary.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.plenary.access.CurrentAccount;
import org.plenary.base.WorkItem;
import org.plenary.base.WorkItem.Need;
import org.plenary.base.WorkItems;
import org.plenary.workshop.SessionId;
import org.plenary.workshop.SessionPlace;
import org.plenary.workshop.WorkshopDuties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what waits for a person in this module on their Home. */
@Component
class SummaryWorkItems implements WorkItems {
    private static final int MOST = 50;

    private final SummaryQueue queue;
    private final WorkshopDuties duties;
    private final CurrentAccount current;
    private final ObjectProvider<PublishPage> publishPage;

    SummaryWorkItems(
            SummaryQueue queue,
            WorkshopDuties duties,
            CurrentAccount current,
            ObjectProvider<PublishPage> publishPage) {
        this.queue = queue;
        this.duties = duties;
        this.current = current;
        this.publishPage = publishPage;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> waiting() {
        return current.id().map(id -> items(queue.of(id))).orElse(List.of());
    }

    private List<WorkItem> items(SummaryWork work) {
        var waiting = new ArrayList<Waiting>();
        work.toPublish().forEach(s -> waiting.add(new Waiting(Need.PUBLISH, s)));
        work.toReview().forEach(s -> waiting.add(new Waiting(Need.REVIEW, s)));
        work.toWrite().forEach(s -> waiting.add(new Waiting(Need.WRITE, s)));
        List<Waiting> shown = waiting.stream().limit(MOST).toList();
        Map<SessionId, SessionPlace> places =
                duties.places(shown.stream().map(w -> w.summary().session()).toList()).stream()
                        .collect(Collectors.toMap(SessionPlace::id, Function.identity()));
        return shown.stream()
                .flatMap(w ->
                        Optional.ofNullable(places.get(w.summary().session()))
                                .map(place -> item(w.need(), w.summary(), place))
                                .stream())
                .toList();
    }

    private record Waiting(Need need, SummaryOverview summary) {}

    private WorkItem item(Need need, SummaryOverview summary, SessionPlace place) {
        return new WorkItem(
                need,
                place.title(),
                path(need, summary, place),
                place.workshopTitle(),
                summary.changedAt());
    }

    private String path(Need need, SummaryOverview summary, SessionPlace place) {
        PublishPage page = publishPage.getIfAvailable();
        if (need == Need.PUBLISH && page != null) {
            return page.path(summary.id());
        }
        return need == Need.REVIEW
                ? SummaryPaths.review(place.workshopSlug(), place.slug())
                : place.path();
    }
}
