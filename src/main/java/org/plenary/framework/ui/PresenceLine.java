package org.plenary.framework.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.framework.FrameworkId;
import org.plenary.framework.FrameworkPresence;
import org.plenary.framework.ItemId;
import org.plenary.framework.Present;

/** Says who else has the item open, while this page is open itself. */
final class PresenceLine extends Paragraph {
    private final transient FrameworkPresence presence;
    private final transient FrameworkId framework;
    private final transient ItemId item;
    private final boolean writing;
    private transient @Nullable Runnable leave;

    PresenceLine(FrameworkPresence presence, FrameworkId framework, ItemId item, boolean writing) {
        this.presence = presence;
        this.framework = framework;
        this.item = item;
        this.writing = writing;
        addClassName("framework-presence");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        UI ui = attached.getUI();
        leave = presence.enter(framework, item, writing, () -> later(ui));
        show();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (leave != null) {
            leave.run();
            leave = null;
        }
        super.onDetach(detached);
    }

    private void later(UI ui) {
        try {
            ui.access(this::show);
        } catch (UIDetachedException e) {
            // the page was closed in this moment
        }
    }

    private void show() {
        try {
            String words = words(presence.others(framework, item));
            setText(words);
            setVisible(!words.isEmpty());
        } catch (NotFound | NotAllowed e) {
            setVisible(false);
        }
    }

    static String words(List<Present> others) {
        if (others.isEmpty()) {
            return "";
        }
        var names =
                others.stream().map(p -> p.writing() ? p.name() + " (writing)" : p.name()).toList();
        return "Also here: " + String.join(", ", names);
    }
}
