package org.plenary.workshop;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.LongRun;
import org.plenary.base.LongRun.Outcome;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.plenary.workshop.eventpage.ParticipantsPreview;
import org.plenary.workshop.eventpage.ProgrammePreview;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Long imports. They go on when the page that began them is left, and a notice tells how they
 * ended. At most one at a time for a workshop: whoever begins a second one gets the first. A stop
 * of the server in the middle stores nothing.
 */
@Service
public class ImportRuns implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(ImportRuns.class);

    /** Up to so many rows are stored while the caller waits; it takes less than a second. */
    private static final int SHORT = 200;

    private record Task(
            WorkshopDetails workshop, AccountId by, String said, ToIntFunction<IntConsumer> work) {}

    private final FileImport files;
    private final CurrentAccount current;
    private final Notices notices;
    private final Map<WorkshopId, LongRun> running = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();

    ImportRuns(FileImport files, CurrentAccount current, Notices notices) {
        this.files = files;
        this.current = current;
        this.notices = notices;
    }

    /** The import into the workshop that goes on now, for its organizers. */
    public Optional<LongRun> of(WorkshopDetails workshop) {
        return workshop.organizing()
                ? Optional.ofNullable(running.get(workshop.id()))
                : Optional.empty();
    }

    /** Begins to add a calendar's sessions; rights are asked as by {@link FileImport}. */
    public LongRun sessions(WorkshopDetails workshop, ProgrammePreview preview) {
        LongRun run =
                new LongRun(
                        "Adding sessions",
                        preview.entries().size(),
                        WorkshopPaths.workshop(workshop.slug()),
                        "See the programme");
        String said =
                "%,d sessions are added. Sessions that were there already are left as they are.";
        return start(run, workshop, said, to -> files.addSessions(workshop.id(), preview, to));
    }

    /** Begins to invite a table's people; rights are asked as by {@link FileImport}. */
    public LongRun invitations(WorkshopDetails workshop, ParticipantsPreview preview) {
        LongRun run =
                new LongRun(
                        "Inviting people",
                        preview.rows().size(),
                        WorkshopPaths.people(workshop.slug()),
                        "See the people");
        String said =
                "%,d invitations are on their way. Who was invited before is not written to again.";
        return start(run, workshop, said, to -> files.invite(workshop.id(), preview, to));
    }

    private LongRun start(
            LongRun run, WorkshopDetails workshop, String said, ToIntFunction<IntConsumer> work) {
        Task task = new Task(workshop, current.require(), said, work);
        LongRun first = running.putIfAbsent(workshop.id(), run);
        if (first != null) {
            return first;
        }
        if (run.total() <= SHORT) {
            run.end(store(run, task));
        } else {
            worker.submit(() -> AsAccount.run(task.by(), () -> storeAndTell(run, task)));
        }
        return run;
    }

    private void storeAndTell(LongRun run, Task task) {
        Outcome outcome = store(run, task);
        if (!run.end(outcome)) {
            notices.tell(task.by(), notice(task.workshop(), run, outcome));
        }
    }

    private Outcome store(LongRun run, Task task) {
        try {
            int count = task.work().applyAsInt(run::reached);
            return new Outcome(true, task.said().formatted(count));
        } catch (InvalidInput | NotAllowed | NotFound e) {
            return new Outcome(false, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.error("An import into workshop {} failed", task.workshop().id(), e);
            return new Outcome(
                    false,
                    "The import failed and nothing was stored. Try again; if it fails again, tell an administrator.");
        } finally {
            running.remove(task.workshop().id(), run);
        }
    }

    private static Notice notice(WorkshopDetails workshop, LongRun run, Outcome outcome) {
        return new Notice(
                "import-ended",
                (outcome.stored() ? "Import done: " : "Import not done: ")
                        + workshop.plan().title(),
                outcome.sentence(),
                run.next());
    }

    @Override
    public void destroy() {
        worker.close();
    }
}
