/** The workspace around the features: layout, navigation, home, command palette, error pages. */
@NullMarked
@ApplicationModule(allowedDependencies = {"base"})
package org.plenary.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
