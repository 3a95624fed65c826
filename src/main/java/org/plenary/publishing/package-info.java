/**
 * Released versions of summaries and frameworks, the desk where they are released, and the public
 * site. The public site reads snapshots and published programmes only, and shows everyone the same.
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
            "directory",
            "framework"
        })
package org.plenary.publishing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
