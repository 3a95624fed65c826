@NullMarked
package org.plenary.base.ui;

import org.jspecify.annotations.NullMarked;
