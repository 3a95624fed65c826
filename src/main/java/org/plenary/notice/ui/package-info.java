@NullMarked
package org.plenary.notice.ui;

import org.jspecify.annotations.NullMarked;
