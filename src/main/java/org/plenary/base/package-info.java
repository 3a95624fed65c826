/** Small values and the database that every other module stands on. */
@NullMarked
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
package org.plenary.base;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
