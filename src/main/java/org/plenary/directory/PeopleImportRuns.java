package org.plenary.directory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.plenary.access.AccountId;
import org.plenary.access.AsAccount;
import org.plenary.access.CurrentAccount;
import org.plenary.base.InvalidInput;
import org.plenary.base.LongRun;
import org.plenary.base.LongRun.Outcome;
import org.plenary.base.NotAllowed;
import org.plenary.base.NotFound;
import org.plenary.directory.PeopleImport.Done;
import org.plenary.directory.PeopleImport.Undone;
import org.plenary.notice.Notice;
import org.plenary.notice.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Imports of people, and taking them back, that take long. They go on when the page is left, and a
 * notice tells how they ended. One at a time for an account: whoever begins a second one gets the
 * first. A stop of the server in the middle stores nothing.
 */
@Service
public class PeopleImportRuns implements DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(PeopleImportRuns.class);

    /** Up to so many people are stored while the caller waits; it takes about a second. */
    private static final int SHORT = 100;

    private final PeopleImport imports;
    private final CurrentAccount current;
    private final Notices notices;
    private final Map<AccountId, LongRun> running = new ConcurrentHashMap<>();
    private final ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();

    PeopleImportRuns(PeopleImport imports, CurrentAccount current, Notices notices) {
        this.imports = imports;
        this.current = current;
        this.notices = notices;
    }

    /** The current account's import that goes on now. */
    public Optional<LongRun> mine() {
        return current.id().map(running::get);
    }

    /** Begins to store; rights are asked as by {@link PeopleImport}. */
    public LongRun start(ImportPreview preview) {
        LongRun run =
                new LongRun(
                        "Adding people",
                        preview.entries().size(),
                        DirectoryPaths.importPeople(),
                        "See the import");
        return begin(
                run,
                new Task(
                        preview.fileName(),
                        "Import",
                        "The import failed and nothing was stored. Try again; if it fails again, tell an administrator.",
                        () -> stored(imports.store(preview, run::reached))));
    }

    /** Begins to take an import back; rights are asked as by {@link PeopleImport}. */
    public LongRun undo(Done done) {
        LongRun run =
                new LongRun(
                        "Taking entries back",
                        done.people(),
                        DirectoryPaths.importPeople(),
                        "See the imports");
        return begin(
                run,
                new Task(
                        done.fileName(),
                        "Undoing the import",
                        "Undoing failed and everything is as it was. Try again; if it fails again, tell an administrator.",
                        () -> undone(imports.undo(done.id(), run::reached))));
    }

    /**
     * @param work gives the sentence of how it ended
     */
    private record Task(String file, String what, String failed, Supplier<String> work) {}

    private LongRun begin(LongRun run, Task task) {
        AccountId by = current.require();
        LongRun first = running.putIfAbsent(by, run);
        if (first != null) {
            return first;
        }
        if (run.total() <= SHORT) {
            run.end(outcome(run, task, by));
        } else {
            worker.submit(() ->
                    AsAccount.run(
                            by,
                            () -> {
                                Outcome outcome = outcome(run, task, by);
                                if (!run.end(outcome)) {
                                    notices.tell(by, notice(task, run, outcome));
                                }
                            }));
        }
        return run;
    }

    private Outcome outcome(LongRun run, Task task, AccountId by) {
        try {
            return new Outcome(true, task.work().get());
        } catch (InvalidInput | NotAllowed | NotFound e) {
            return new Outcome(false, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.error("{} of people failed", task.what(), e);
            return new Outcome(false, task.failed());
        } finally {
            running.remove(by, run);
        }
    }

    private static String stored(int people) {
        return people == 1
                ? "1 entry is made or added to."
                : "%,d entries are made or added to.".formatted(people);
    }

    private static String undone(Undone undone) {
        return undone.stayed() == 0
                ? "The import is undone."
                : "The import is undone. %s as somebody changed, claimed or merged %s since."
                        .formatted(
                                undone.stayed() == 1
                                        ? "1 entry stays,"
                                        : "%,d entries stay,".formatted(undone.stayed()),
                                undone.stayed() == 1 ? "it" : "them");
    }

    private static Notice notice(Task task, LongRun run, Outcome outcome) {
        return new Notice(
                "import-ended",
                "%s %s: %s"
                        .formatted(
                                task.what(), outcome.stored() ? "done" : "not done", task.file()),
                outcome.sentence(),
                run.next());
    }

    @Override
    public void destroy() {
        worker.close();
    }
}
