@NullMarked
package org.plenary.base.database;

import org.jspecify.annotations.NullMarked;
