/** Tells people what waits for them: in the application and by mail. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "access", "mail"})
package org.plenary.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
