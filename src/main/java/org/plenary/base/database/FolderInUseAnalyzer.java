package org.plenary.base.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in plain words why a second instance did not start. */
class FolderInUseAnalyzer extends AbstractFailureAnalyzer<FolderInUse> {
    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, FolderInUse cause) {
        return new FailureAnalysis(
                cause.getMessage() + " This one did not start, and nothing was changed.",
                "Use the Plenary that runs already, stop it first, or give this one a folder of its own:"
                        + " PLENARY_DATA_DIR=other-folder ./mvnw spring-boot:run",
                cause);
    }
}
