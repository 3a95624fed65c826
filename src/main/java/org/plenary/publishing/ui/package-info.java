/** The publishing desk. */
@NullMarked
package org.plenary.publishing.ui;

import org.jspecify.annotations.NullMarked;
