package org.plenary.framework;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends each command that changed something: another version of the framework, and the event. */
@Component
class FrameworkChanges {
    private final FrameworkRows frameworks;
    private final ApplicationEventPublisher events;

    FrameworkChanges(FrameworkRows frameworks, ApplicationEventPublisher events) {
        this.frameworks = frameworks;
        this.events = events;
    }

    /**
     * @param item null when more than one item changed, or the framework itself
     */
    void changed(FrameworkId framework, @Nullable ItemId item) {
        frameworks.touch(framework);
        told(framework, item);
    }

    /** Something beside the text changed: open views read it anew, the version stays. */
    void told(FrameworkId framework, @Nullable ItemId item) {
        events.publishEvent(new FrameworkChanged(framework, item));
    }
}
