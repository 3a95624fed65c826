/**
 * Frameworks for action: a document of objectives and actions that a network agrees, drafted with
 * amendments, resting on passages of summaries, followed up by member bodies.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "access",
            "notice",
            "workshop",
            "collaboration",
            "summary",
            "directory"
        })
package org.plenary.framework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
