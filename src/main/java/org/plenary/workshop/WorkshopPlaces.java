package org.plenary.workshop;

import java.util.List;
import java.util.Locale;
import org.plenary.base.Command;
import org.plenary.base.CommandSource;
import org.plenary.base.Place;
import org.plenary.base.Places;
import org.springframework.stereotype.Component;

/** The current account's workshops on Home, and all it may see in the command palette. */
@Component
class WorkshopPlaces implements Places, CommandSource {
    private static final int ON_HOME = 30;
    private static final int IN_PALETTE = 20;

    private final Workshops workshops;

    WorkshopPlaces(Workshops workshops) {
        this.workshops = workshops;
    }

    @Override
    public List<Place> mine() {
        return workshops.mine().stream()
                .limit(ON_HOME)
                .map(w ->
                        new Place(
                                w.title(),
                                WorkshopPaths.workshop(w.slug()),
                                whenAndWhere(w),
                                w.role().map(WorkshopRole::word).orElse("")))
                .toList();
    }

    @Override
    public List<Command> find(String words) {
        String wanted = words.toLowerCase(Locale.ROOT);
        return workshops.visible().stream()
                .filter(w -> w.title().toLowerCase(Locale.ROOT).contains(wanted))
                .limit(IN_PALETTE)
                .map(w -> new Command(w.title(), whenAndWhere(w), WorkshopPaths.workshop(w.slug())))
                .toList();
    }

    private static String whenAndWhere(WorkshopSummary workshop) {
        String when = workshop.dates().text();
        return workshop.place().isEmpty() ? when : when + " · " + workshop.place();
    }
}
