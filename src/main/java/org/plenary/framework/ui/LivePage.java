package org.plenary.framework.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.base.ui.PageHeader;
import org.plenary.framework.FrameworkChanged;
import org.plenary.framework.FrameworkId;
import org.plenary.framework.FrameworkWatch;

/**
 * A page of a framework that hears of changes to it while it is open. Several changes that arrive
 * before the page has looked are one.
 */
abstract class LivePage extends Div implements HasDynamicTitle {
    private final transient FrameworkWatch watch;
    private final transient AtomicReference<@Nullable FrameworkChanged> waiting =
            new AtomicReference<>();
    private transient @Nullable FrameworkId followed;
    private transient @Nullable Runnable unsubscribe;
    private String title = "Framework";

    LivePage(FrameworkWatch watch) {
        this.watch = watch;
    }

    /** Reads anew what the page shows; may throw {@link NotFound} or {@link NotAllowed}. */
    abstract void changed(FrameworkChanged change);

    final void title(String words) {
        title = words;
    }

    @Override
    public final String getPageTitle() {
        return title + " – Plenary";
    }

    /** From now on hears of changes to the framework. */
    final void follow(FrameworkId framework) {
        if (framework.equals(followed)) {
            return;
        }
        stop();
        followed = framework;
        getUI().ifPresent(this::start);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        start(attached.getUI());
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        stop();
        super.onDetach(detached);
    }

    private void start(UI ui) {
        FrameworkId framework = followed;
        if (framework != null && unsubscribe == null) {
            unsubscribe = watch.watch(framework, change -> told(ui, change));
        }
    }

    private void stop() {
        if (unsubscribe != null) {
            unsubscribe.run();
            unsubscribe = null;
        }
    }

    private void told(UI ui, FrameworkChanged change) {
        FrameworkChanged before = waiting.getAndAccumulate(change, LivePage::both);
        if (before != null) {
            return;
        }
        try {
            ui.access(() -> {
                FrameworkChanged all = waiting.getAndSet(null);
                if (all != null) {
                    look(all);
                }
            });
        } catch (UIDetachedException e) {
            // the page was closed in this moment
            waiting.set(null);
        }
    }

    private static @Nullable FrameworkChanged both(
            @Nullable FrameworkChanged first, @Nullable FrameworkChanged second) {
        if (first == null || second == null || Objects.equals(first.item(), second.item())) {
            return second;
        }
        return new FrameworkChanged(second.framework(), null);
    }

    private void look(FrameworkChanged change) {
        try {
            changed(change);
        } catch (NotFound | NotAllowed e) {
            String message = e.getMessage();
            removeAll();
            add(
                    new PageHeader("This page is no longer open to you"),
                    new Paragraph(message == null ? "" : message),
                    new Paragraph("What you had saved is kept."));
        }
    }
}
