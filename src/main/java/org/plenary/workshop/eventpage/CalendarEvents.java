package org.plenary.workshop.eventpage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.ContentHandler;
import org.jspecify.annotations.Nullable;

/** Collects the plain properties of a calendar's events while it is being parsed. */
final class CalendarEvents implements ContentHandler {

    /** A property's value and its parameters, their names in capitals. */
    record Property(String value, Map<String, String> parameters) {}

    /** An event's properties by name in capitals; of repeated ones the first. */
    record Event(Map<String, Property> properties) {
        @Nullable Property get(String name) {
            return properties.get(name);
        }
    }

    private static final int MAX_PROPERTIES = 200;

    private final int most;
    private final List<Event> events = new ArrayList<>();
    private @Nullable Map<String, Property> open;
    private int depth;
    private boolean tooMany;
    private Map<String, String> parameters = Map.of();
    private String value = "";

    CalendarEvents(int most) {
        this.most = most;
    }

    List<Event> events() {
        return events;
    }

    boolean tooMany() {
        return tooMany;
    }

    @Override
    public void startCalendar() {}

    @Override
    public void endCalendar() {}

    /** Parts of an event, such as alarms, have properties of their own: they are passed over. */
    @Override
    public void startComponent(String name) {
        if (open != null) {
            depth++;
        } else if (name.equalsIgnoreCase("VEVENT")) {
            open = new HashMap<>();
            depth = 0;
        }
    }

    @Override
    public void endComponent(String name) {
        if (open != null && depth-- == 0) {
            if (events.size() == most) {
                tooMany = true;
            } else {
                events.add(new Event(Map.copyOf(open)));
            }
            open = null;
        }
    }

    @Override
    public void startProperty(String name) {
        parameters = new HashMap<>();
        value = "";
    }

    @Override
    public void propertyValue(String words) {
        value = words;
    }

    @Override
    public void endProperty(String name) {
        if (open != null && depth == 0 && open.size() < MAX_PROPERTIES) {
            open.putIfAbsent(
                    name.toUpperCase(Locale.ROOT), new Property(value, Map.copyOf(parameters)));
        }
    }

    @Override
    public void parameter(String name, String words) {
        parameters.put(name.toUpperCase(Locale.ROOT), words);
    }
}
