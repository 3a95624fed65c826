package org.plenary.framework;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.access.AccountId;
import org.plenary.access.CurrentAccount;
import org.plenary.base.NotAllowed;
import org.plenary.directory.Affiliations;
import org.plenary.directory.BodyId;
import org.plenary.directory.BodySummary;
import org.springframework.stereotype.Component;

/** Who speaks for which body at this moment; asked at every call, remembered nowhere. */
@Component
class SpeakersToday {
    private final Affiliations affiliations;
    private final CurrentAccount current;
    private final Clock clock;

    SpeakersToday(Affiliations affiliations, CurrentAccount current, Clock clock) {
        this.affiliations = affiliations;
        this.current = current;
        this.clock = clock;
    }

    /** Bodies that the current account speaks for; none for nobody. */
    Set<BodyId> mine() {
        return bodies().stream().map(BodySummary::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the current account speaks for a body that acts for the jurisdiction. */
    boolean speakFor(String jurisdiction) {
        return bodies().stream().anyMatch(b -> b.jurisdiction().equalsIgnoreCase(jurisdiction));
    }

    /** Those of {@link #mine}, in the order of their names. */
    List<BodySummary> bodies() {
        return current.id().map(me -> affiliations.spokenForBy(me, today())).orElse(List.of());
    }

    /**
     * @throws NotAllowed when the current account does not speak for the body today
     */
    void require(BodySummary body) {
        if (!mine().contains(body.id())) {
            throw new NotAllowed(
                    "You do not speak for %s now, so nothing was saved. The network's organizers enter who speaks for a body."
                            .formatted(body.label()));
        }
    }

    /** The active accounts of those who speak for one of the bodies today. */
    List<AccountId> of(List<BodyId> bodies) {
        return bodies.stream()
                .flatMap(body -> affiliations.speakersOf(body, today()).stream())
                .distinct()
                .toList();
    }

    /** Days of an affiliation are counted in UTC, the same everywhere. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
