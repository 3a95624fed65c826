/** People, member bodies and affiliations; who may see what of them; finding and reaching them. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "mail", "access", "notice", "workshop"})
package org.plenary.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
