@NullMarked
package org.plenary.access.ui;

import org.jspecify.annotations.NullMarked;
