@NullMarked
package org.plenary.summary.ui;

import org.jspecify.annotations.NullMarked;
