package org.plenary.framework;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nothing is adopted while bodies are still asked for their positions. */
@Component
class PollAdoptionCheck implements AdoptionCheck {
    private final PollRows rows;
    private final FrameworkRows frameworks;
    private final Clock clock;

    PollAdoptionCheck(PollRows rows, FrameworkRows frameworks, Clock clock) {
        this.rows = rows;
        this.frameworks = frameworks;
        this.clock = clock;
    }

    @Override
    public List<OpenMatter> open(FrameworkId framework) {
        String path =
                frameworks
                        .find(framework)
                        .map(f -> FrameworkPaths.positions(f.slug()))
                        .orElse(FrameworkPaths.frameworks());
        return rows.of(framework).stream()
                .filter(p -> p.phase(clock.instant()) != Poll.Phase.CLOSED)
                .map(p ->
                        new OpenMatter(
                                "open-poll",
                                "A poll on positions is %s."
                                        .formatted(
                                                p.phase(clock.instant()) == Poll.Phase.OPEN
                                                        ? "still open"
                                                        : "announced and not open yet"),
                                path,
                                p.id().toString()))
                .toList();
    }
}
