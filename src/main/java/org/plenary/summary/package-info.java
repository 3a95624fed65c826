/**
 * Discussion summaries: one per session, written together, reviewed, approved, published and
 * corrected. Knows workshops and shared documents; publishing and the public site build on it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "access",
            "notice",
            "workshop",
            "collaboration",
            "collaboration :: ui"
        })
package org.plenary.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
