package org.plenary.directory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;

/**
 * Imports of people that take long. They go on when the page is left, and a notice tells how they
 * ended. One at a time for an account: whoever begins a second one gets the first. A stop of the
 * server in the middle stores nothing.
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
        AccountId by = current.require();
        LongRun run =
                new LongRun(
                        "Adding people",
                        preview.entries().size(),
                        DirectoryPaths.importPeople(),
                        "See the import");
        LongRun first = running.putIfAbsent(by, run);
        if (first != null) {
            return first;
        }
        if (run.total() <= SHORT) {
            run.end(store(run, preview, by));
        } else {
            worker.submit(() ->
                    AsAccount.run(
                            by,
                            () -> {
                                Outcome outcome = store(run, preview, by);
                                if (!run.end(outcome)) {
                                    notices.tell(by, notice(preview, run, outcome));
                                }
                            }));
        }
        return run;
    }

    private Outcome store(LongRun run, ImportPreview preview, AccountId by) {
        try {
            int stored = imports.store(preview, run::reached);
            return new Outcome(
                    true,
                    stored == 1
                            ? "1 entry is made or added to."
                            : "%,d entries are made or added to.".formatted(stored));
        } catch (InvalidInput | NotAllowed | NotFound e) {
            return new Outcome(false, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            log.error("An import of people failed", e);
            return new Outcome(
                    false,
                    "The import failed and nothing was stored. Try again; if it fails again, tell an administrator.");
        } finally {
            running.remove(by, run);
        }
    }

    private static Notice notice(ImportPreview preview, LongRun run, Outcome outcome) {
        return new Notice(
                "import-ended",
                (outcome.stored() ? "Import done: " : "Import not done: ") + preview.fileName(),
                outcome.sentence(),
                run.next());
    }

    @Override
    public void destroy() {
        worker.close();
    }
}
