/** Workshops, their programmes, the people who take part, and how they come in. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "mail", "access", "notice"})
package org.plenary.workshop;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
