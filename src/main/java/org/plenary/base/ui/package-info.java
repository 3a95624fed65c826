/**
 * The parts that every view is made of. They look the same everywhere because assets/plenary.css
 * and assets/workspace.css style them by class; views set no style of their own.
 */
@NullMarked
package org.plenary.base.ui;

import org.jspecify.annotations.NullMarked;
