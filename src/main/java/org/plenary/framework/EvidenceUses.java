package org.plenary.framework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.plenary.summary.PassageUses;
import org.plenary.summary.SummaryId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows beside each passage of a summary the items that rest on it. */
@Component
class EvidenceUses implements PassageUses {
    private static final int MOST = 2_000;

    private final EvidenceTies ties;
    private final FrameworkRows frameworks;
    private final FrameworkPeople people;

    EvidenceUses(EvidenceTies ties, FrameworkRows frameworks, FrameworkPeople people) {
        this.ties = ties;
        this.frameworks = frameworks;
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, List<Use>> of(SummaryId summary) {
        var readable = new HashMap<FrameworkId, String>();
        var uses = new HashMap<String, List<Use>>();
        ties.uses(summary, MOST)
                .forEach(use -> {
                    String slug =
                            readable.computeIfAbsent(
                                    use.framework(),
                                    id ->
                                            people.may(id, FrameworkAction.READ)
                                                    ? frameworks.find(id).orElseThrow().slug()
                                                    : "");
                    if (!slug.isEmpty()) {
                        uses.computeIfAbsent(use.blockId(), b -> new ArrayList<>())
                                .add(
                                        new Use(
                                                use.tie().word(),
                                                use.code(),
                                                use.title(),
                                                FrameworkPaths.item(slug, use.code())));
                    }
                });
        return uses;
    }
}
