package org.plenary.publishing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.collaboration.Block;
import org.plenary.publishing.FrameworkSnapshot.Entry;
import org.plenary.publishing.FrameworkSnapshot.Quotation;
import org.plenary.summary.SummaryRedaction;
import org.springframework.stereotype.Component;

/**
 * Tells of each quoted passage whether its summary was corrected since, by comparing the released
 * versions. It opens two versions for each summary that has a newer one than the quoted, and none
 * otherwise.
 */
@Component
public class SourceChanges {
    private final Publications publications;

    SourceChanges(Publications publications) {
        this.publications = publications;
    }

    private record Session(String workshop, String session) {}

    private record Version(Session session, int number) {}

    /** What became of each quotation of the items, by one look at the newest versions. */
    public Function<Quotation, Optional<SourceChange>> of(List<Entry> items) {
        List<Quotation> quoted = items.stream().flatMap(item -> item.evidence().stream()).toList();
        Map<Session, Publication> newest =
                quoted.stream()
                        .map(Quotation::workshopSlug)
                        .distinct()
                        .flatMap(workshop -> publications.inWorkshop(workshop).stream())
                        .collect(
                                Collectors.toMap(
                                        p -> new Session(p.workshopSlug(), p.sessionSlug()),
                                        Function.identity()));
        Map<Version, Map<String, String>> texts = new HashMap<>();
        return quotation -> change(quotation, newest, texts);
    }

    private Optional<SourceChange> change(
            Quotation quotation,
            Map<Session, Publication> newest,
            Map<Version, Map<String, String>> texts) {
        Session session = new Session(quotation.workshopSlug(), quotation.sessionSlug());
        Publication now = newest.get(session);
        if (now == null || now.version() <= quotation.version()) {
            return Optional.empty();
        }
        String then =
                texts.computeIfAbsent(new Version(session, quotation.version()), this::texts)
                        .get(quotation.block());
        String there =
                texts.computeIfAbsent(new Version(session, now.version()), this::texts)
                        .get(quotation.block());
        if (there == null || there.equals(SummaryRedaction.REMOVED)) {
            return Optional.of(new SourceChange(true, now.version(), now.permanentPath()));
        }
        return there.equals(then)
                ? Optional.empty()
                : Optional.of(
                        new SourceChange(
                                false,
                                now.version(),
                                now.permanentPath() + "#b-" + quotation.block()));
    }

    private Map<String, String> texts(Version version) {
        @Nullable Publication found =
                publications
                        .versions(version.session().workshop(), version.session().session())
                        .stream()
                        .filter(p -> p.version() == version.number())
                        .findFirst()
                        .orElse(null);
        if (found == null) {
            return Map.of();
        }
        return publications.snapshot(found.id()).blocks().stream()
                .filter(block -> !block.text().isBlank())
                .collect(Collectors.toMap(Block::id, Block::text, (first, second) -> first));
    }
}
