/** Letters: queued in the caller's transaction, delivered after it. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package org.plenary.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
