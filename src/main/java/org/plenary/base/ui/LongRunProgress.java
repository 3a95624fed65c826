package org.plenary.base.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.Consumer;
import org.plenary.base.LongRun;
import org.plenary.base.LongRun.Outcome;

/** Long work as a bar with words; follows it while the page is open. */
public final class LongRunProgress extends Div {
    private final LongRun run;
    private final Consumer<Outcome> ended;
    private final ProgressBar bar = new ProgressBar();
    private final Paragraph words = new Paragraph();
    private Runnable leave = () -> {};
    private boolean over;

    /**
     * @param ended called once, in the page's own thread
     */
    public LongRunProgress(LongRun run, Consumer<Outcome> ended) {
        this.run = run;
        this.ended = ended;
        addClassName("plenary-import-progress");
        bar.setMax(Math.max(1, run.total()));
        bar.getElement().setAttribute("aria-label", run.doing());
        Paragraph calm =
                new Paragraph("You may leave this page. A notice tells you when it is done.");
        calm.addClassName("plenary-muted");
        words.getElement().setAttribute("role", "status");
        add(words, bar, calm);
        show();
    }

    private void show() {
        int done = Math.min(run.done(), run.total());
        bar.setValue(done);
        words.setText(
                done == 0
                        ? "%s: %,d in all.".formatted(run.doing(), run.total())
                        : "%s: %,d of %,d.".formatted(run.doing(), done, run.total()));
        Outcome outcome = run.outcome();
        if (outcome != null && !over) {
            over = true;
            ended.accept(outcome);
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        leave = run.watch(() -> tell(ui));
        // it may have ended before this page began to watch
        show();
    }

    private void tell(UI ui) {
        try {
            ui.access(this::show);
        } catch (UIDetachedException gone) {
            // the page was closed this very moment; the work goes on
            leave.run();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        leave.run();
    }
}
