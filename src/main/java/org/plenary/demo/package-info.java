/** Fills an empty embedded database with a network to try things on. Knows the modules it fills. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "access",
            "notice",
            "workshop",
            "directory",
            "collaboration",
            "summary",
            "framework",
            "publishing"
        })
package org.plenary.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
