@NullMarked
package org.plenary.workshop.ui;

import org.jspecify.annotations.NullMarked;
