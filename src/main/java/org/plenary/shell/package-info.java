/**
 * The workspace around the features: layout, navigation, home, command palette, error pages.
 * Features reach it by {@code @Menu} and by the small beans of base that it collects: {@link
 * org.plenary.base.WorkItems}, {@link org.plenary.base.Places}, {@link
 * org.plenary.base.CommandSource}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"base", "access", "notice"})
package org.plenary.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
