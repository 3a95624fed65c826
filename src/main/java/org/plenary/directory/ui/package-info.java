/** Pages of the directory: finding people, one person, one's own profile, member bodies. */
@NullMarked
package org.plenary.directory.ui;

import org.jspecify.annotations.NullMarked;
